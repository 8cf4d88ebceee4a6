// The timeline with a parent's own dates: reads the form or the link, fills in the days.
// Stands in: parts/dates.html, parts/timeline.html
// Reads: data-calendar, data-clear, data-count, data-dates, data-day, data-days, data-english, data-event, data-first, data-free, data-holidays, data-key, data-known, data-last, data-meeting, data-months, data-note, data-of, data-other, data-pattern, data-result, data-said, data-same-day, data-start, data-step, data-time, data-unit, data-unknown, data-wrong
import { calendarFile } from "./calendar.js";
import * as D from "./dates.js";
import { giveFile } from "./file.js";
import { all, one, show } from "./page.js";

const tool = one("[data-dates]");
const form = one("form", tool);
const { day, month, year, time, of, online } = form.elements;
const { first, last, holidays, days, months, pattern, english: englishDays } = form.dataset;
const names = { days: days.split("|"), months: months.split("|"), pattern };
const english = englishDays && {
  days: englishDays.split("|"),
  months: all("option", month).slice(1).map((option) => option.dataset.english),
  pattern: "({EEEE} {d} {MMMM} {y})",
};
const calendar = D.readCalendar(Number(first), Number(last), holidays);
const sameDay = form.hasAttribute("data-same-day");
const entries = all("[data-key]");
const rules = entries.map(({ dataset: { key, of: which, start, count, unit } }) => (
  { key, of: which, start, count: Number(count), unit }));
let events = [];

// The day in the reader's language, with the English that stands in the letter beside it.
const write = (place, number) => {
  const here = document.createElement("bdi");
  here.textContent = D.written(number, names);
  place.replaceChildren(here);
  if (!english) return;
  const beside = document.createElement("bdi");
  beside.lang = "en";
  beside.dir = "ltr";
  beside.textContent = D.written(number, english);
  place.append(" ", beside);
};

const fill = (entry, number) => {
  entry.hidden = false;
  all("[data-known]", entry).forEach((e) => { e.hidden = number === null; });
  one("[data-unknown]", entry).hidden = number !== null;
  one("[data-free]", entry).hidden = number === null || !calendar.free(number);
  if (number !== null) write(one("[data-day]", entry), number);
};

const clear = () => {
  events = [];
  one("[data-result]").hidden = true;
  show("data-step", []);
  show("data-wrong", []);
  show("data-note", []);
  [day, month, year].forEach((field) => field.removeAttribute("aria-invalid"));
};

const refuse = (why, field) => {
  clear();
  show("data-said", []);
  show("data-wrong", [why]);
  [day, month, year].forEach((e) => e.setAttribute("aria-invalid", "true"));
  field.focus();
};

const showDates = (fromLink) => {
  const [d, y] = [day, year].map((field) => Number(field.value));
  if (!day.value || !month.value || !year.value) {
    return refuse("empty", [day, month, year].find((field) => !field.value));
  }
  const meeting = D.dayOf(y < 100 ? y + 2000 : y, Number(month.value), d);
  if (meeting === null) return refuse("impossible", day);
  if (!calendar.holds(meeting)) return refuse("beyond", year);
  clear();
  const found = D.dates(meeting, of.value, rules, calendar, sameDay);
  entries.forEach((e) => { e.hidden = true; });
  all("[data-meeting]").forEach((entry) => {
    entry.hidden = entry.dataset.meeting !== of.value;
    write(one("[data-day]", entry), meeting);
    one("[data-time]", entry).textContent = time.value;
  });
  entries.filter((e) => e.dataset.of === of.value).forEach((entry) => {
    const number = found[entry.dataset.key];
    fill(entry, number);
    const start = found[entry.dataset.start];
    const rule = rules[entries.indexOf(entry)];
    const other = number === null ? null : D.otherCount(start, rule, calendar, sameDay);
    const doubt = one("[data-other]", entry);
    doubt?.toggleAttribute("hidden", other === null);
    if (doubt && other !== null) write(one("[data-day]", doubt), other);
  });
  all("[data-step]").forEach((line) => {
    const number = of.value === "first" ? found[line.dataset.step] ?? null : null;
    line.hidden = number === null;
    if (number !== null) write(one("[data-day]", line), number);
  });
  show("data-note", [
    fromLink && "link",
    meeting < D.today() && "past",
    calendar.weekend(meeting) && "weekend",
    calendar.holiday(meeting) && "holiday",
    online.checked && "online",
  ]);
  const shown = all("[data-event]").filter((e) => !e.hidden);
  events = shown.map(({ dataset: { key = "meeting", event } }) => ({
    id: key === "meeting" ? `${of.value}-meeting` : key,
    title: event,
    day: found[key],
    time: key === "meeting" ? time.value : "",
  })).filter((event) => event.day !== null);
  one("[data-result]").hidden = false;
  show("data-said", ["done"]);
  return one("[data-result] h3").focus();
};

// The date in the link is read once and taken out of the address bar.
const readAddress = () => {
  const link = D.readLink(location.hash);
  if (!link) return;
  history.replaceState(null, "", location.pathname + location.search);
  if (D.fromIso(link.date) === null) return refuse("impossible", day);
  [year.value, month.value, day.value] = link.date.split("-").map(Number);
  time.value = link.time;
  of.value = link.of;
  online.checked = link.online;
  return showDates(true);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  showDates(false);
});
one("[data-clear]").addEventListener("click", () => {
  form.reset();
  clear();
  show("data-said", ["cleared"]);
  day.focus();
});
one("[data-calendar]").addEventListener("click", () => {
  giveFile("dates.ics", "text/calendar", calendarFile(events));
});
addEventListener("hashchange", readAddress);
form.reset();
tool.hidden = false;
readAddress();
