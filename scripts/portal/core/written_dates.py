"""Dates, names of days and plural forms as each language writes them: Babel's, kept once asked."""

from datetime import date

from portal.core.kept import kept


def plural_form(lang: str, n: int) -> str:
    """The CLDR plural form for `n`: `one`, `few`, `other` ..."""
    return kept("plurals", (lang, str(n)), lambda: _plural_form(lang, n))


def _plural_form(lang: str, n: int) -> str:
    from babel import Locale  # noqa: PLC0415 (slow to load)

    return str(Locale.parse(lang, sep="-").plural_form(n))


def written(day: date, pattern: str, locale: str) -> str:
    """A day by one of CLDR's patterns: `long`, `full`, `d MMMM y`, or the skeleton MONTH."""
    return kept("dates", (day.isoformat(), pattern, locale), lambda: _written(day, pattern, locale))


def _written(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 (slow to load)

    if pattern == MONTH:
        return str(format_skeleton(pattern, day, locale=locale))
    return str(format_date(day, pattern, locale))


MONTH = "yMMMM"


def names(what: str, width: str, locale: str) -> dict[int, str]:
    """The names of `days` (0 is Monday) or `months` (1 is January), by themselves or in a date."""
    return kept("names", (what, width, locale), lambda: _names(what, width, locale))


def _names(what: str, width: str, locale: str) -> dict[int, str]:
    from babel.dates import get_day_names, get_month_names  # noqa: PLC0415 (slow to load)

    get = get_day_names if what == "days" else get_month_names
    return {int(at): str(name) for at, name in get("wide", width, locale).items()}  # type: ignore[arg-type]


def full_pattern(locale: str) -> str:
    """Of a day with its weekday, such as `%(EEEE)s, %(d)s %(MMMM)s %(y)s`."""
    return kept("names", ("full", locale), lambda: _full_pattern(locale))


def _full_pattern(locale: str) -> str:
    from babel.dates import get_date_format  # noqa: PLC0415 (slow to load)

    return str(get_date_format("full", locale).format)


def month_pattern(locale: str) -> str:
    """Of a month with its year, such as `%(LLLL)s %(y)s`."""
    return kept("names", ("month", locale), lambda: _month_pattern(locale))


def _month_pattern(locale: str) -> str:
    from babel import Locale  # noqa: PLC0415 (slow to load)

    return str(Locale.parse(locale).datetime_skeletons[MONTH].format)


def name_in_english(lang: str) -> str:
    """What English calls a language: `Polish`."""
    return kept("names", ("english", lang), lambda: _name_in_english(lang))


def _name_in_english(lang: str) -> str:
    from babel import Locale  # noqa: PLC0415 (slow to load)

    return str(Locale.parse(lang, sep="-").get_display_name("en"))
