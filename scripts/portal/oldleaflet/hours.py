"""When a contact answers, as a leaflet writes it: `Mon to Fri, 9am to 5pm`, `24 hours`."""

import re

_TIME = r"(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?"
_TO = r" ?(?:-|to|until|and) ?"
_DAYS = rf"mon(?:day)?s?{_TO}fri(?:day)?s?"
_TIMES = rf"{_TIME}{_TO}{_TIME}"
TIMES = re.compile(_TIMES, re.I)
WEEK = re.compile(rf"\b(?:{_DAYS}\W.{{0,20}}?{_TIMES}|{_TIMES}.{{0,12}}{_DAYS})", re.I)
ALL_HOURS = re.compile(r"\b(?:24 hours|24/7|day (?:and|or) night|at any time)\b", re.I)
OTHER = re.compile(r"\b(?:all|at) other times\b", re.I)


def hours_in(text: str) -> list[dict[str, str]]:
    """Hours as council.yml has them: `[{is: mon_fri, from: "9:00", to: "17:00"}]`, or nothing."""
    if week := WEEK.search(text):
        found = TIMES.search(week[0])
        if found:
            start, end = _clock(*found.group(1, 2, 3)), _clock(*found.group(4, 5, 6))
            if end <= start:  # nine to five
                end += 12 * 60
            return [{"is": "mon_fri", "from": _written(start), "to": _written(end)}]
    if ALL_HOURS.search(text):
        return [{"is": "always"}]
    return [{"is": "other_times"}] if OTHER.search(text) else []


def _clock(hour: str, minute: str | None, half: str | None) -> int:
    afternoon = (half or "").lower() == "pm" and int(hour) < 12
    return (int(hour) + 12 * afternoon) * 60 + int(minute or 0)


def _written(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
