// The dates that follow from a conference: the same rules as scripts/portal/core/dates.py.
// A day is a whole number, the days since 1 January 1970, so that no time zone can move it.
// Used by: calendar.js, days.js, meeting.js, share.js, timeline.js
const MS = 864e5;

export const split = (day) => {
  const at = new Date(day * MS);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
};

// The day of these numbers, or null when there is none such (31 February).
export const dayOf = (year, month, date) => {
  const day = Date.UTC(year, month - 1, date) / MS;
  return `${split(day)}` === `${[year, month, date]}` ? day : null;
};

// Today, where this phone is.
export const today = () => {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

export const fromIso = (text) => dayOf(...text.split("-").map(Number));
export const iso = (day) => new Date(day * MS).toISOString().slice(0, 10);
export const weekday = (day) => (((day + 4) % 7) + 7) % 7; // 0 is Sunday

// first and last are whole years; holidays are England's bank holidays on weekdays.
export const readCalendar = (first, last, holidays) => {
  const days = new Set(holidays.split(" ").map(fromIso));
  return {
    first,
    last,
    weekend: (day) => weekday(day) % 6 === 0,
    holiday: (day) => days.has(day),
    free: (day) => weekday(day) % 6 === 0 || days.has(day),
    holds: (day) => split(day)[0] >= first && split(day)[0] <= last,
  };
};

export const add = (day, count, unit, calendar, sameDay = false) => {
  if (unit === "month") {
    const [year, month, date] = split(day);
    const end = split(Date.UTC(year, month + count, 0) / MS); // day 0 is the end of a month
    return dayOf(end[0], end[1], Math.min(date, end[2]));
  }
  if (unit === "week") return day + count * 7;
  const step = Math.sign(count);
  let at = sameDay && count > 0 ? day - 1 : day;
  if (unit === "day") return at + count;
  for (let left = Math.abs(count); left > 0; left -= calendar.free(at) ? 0 : 1) at += step;
  return at;
};

// Each date by its key; null outside the calendar, and for all that is counted from such a one.
export const dates = (meeting, of, rules, calendar, sameDay) => {
  const known = new Map(rules.filter((rule) => rule.of === of).map((rule) => [rule.key, rule]));
  const find = (key) => {
    if (key === "meeting") return meeting;
    const { start, count, unit } = known.get(key);
    const from = find(start);
    const day = from === null ? null : add(from, count, unit, calendar, sameDay);
    return day !== null && calendar.holds(day) ? day : null;
  };
  return Object.fromEntries(["meeting", ...known.keys()].map((key) => [key, find(key)]));
};

// For a rule in bare days: the date if weekends did not count, where that is another.
export const otherCount = (start, rule, calendar, sameDay) => {
  const [day, other] = ["day", "working_day"].map((unit) =>
    add(start, rule.count, unit, calendar, sameDay));
  return rule.unit === "day" && other !== day ? other : null;
};

// A day in words: names and pattern come with the page, since phones lack many languages.
export const written = (day, { days, months, alone = months, pattern }) => {
  const [y, M, d] = split(day);
  const values = { y, M, d, EEEE: days[weekday(day)], MMMM: months[M - 1], LLLL: alone[M - 1] };
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
};

// The names that a page carries, and those of English where it is in another language.
export const names = (days, months, pattern, english, englishMonths) => [
  { days: days.split("|"), months: months.split("|"), pattern },
  english && {
    days: english.split("|"), months: englishMonths.split("|"), pattern: "{EEEE} {d} {MMMM} {y}",
  },
];

// What a link carries: #2026-12-03T10:00,review,online. Null when it is not meant as a date.
// Whatever is and cannot be read to its end is `unread`, with what it seems to say.
const EXACT = /^#(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d))?((?:,(?:review|online))*)$/;
export const readLink = (hash) => {
  const text = hash.replace(/%3a/gi, ":").replace(/%2c/gi, ",");
  if (!/^#\d/.test(text)) return null;
  const found = EXACT.exec(text);
  const [date = ""] = /^\d{4}-\d\d-\d\d/.exec(text.slice(1)) ?? [];
  const of = text.includes("review") ? "review" : "first";
  const online = text.includes("online");
  return { date, time: found?.[2] ?? "", of, online, unread: !found };
};

// The same, written.
export const link = ({ date, time, of, online }) => {
  const said = [of === "review" && "review", online && "online"].filter(Boolean);
  return `#${[date + (time && `T${time}`), ...said]}`;
};
