// The timeline with a parent's own dates: reads the form or the link, fills in the days.
// Stands in: parts/_day_names.html, parts/dates.html, parts/timeline.html, parts/why_dates.html
// Reads: data-alone, data-calendar, data-clear, data-count, data-dated, data-dates, data-day, data-days, data-doubt-of, data-english, data-english-months, data-event, data-first, data-free, data-holidays, data-in-month, data-intro, data-key, data-last, data-meeting, data-month, data-months, data-note, data-of, data-only, data-other, data-pattern, data-said, data-same-day, data-start, data-time, data-undated, data-unit, data-unknown, data-wait, data-wrong
import { calendarFile } from "./calendar.js";
import * as D from "./dates.js";
import { carry, writer } from "./days.js";
import { giveFile } from "./file.js";
import { all, one, show } from "./page.js";

const fold = one("[data-dates] details");
const form = one("form", fold);
const { day, month, year, time, of, online } = form.elements;
const { first, last, holidays } = form.dataset;
const { days, months, alone, pattern, month: monthPattern, english, englishMonths } = fold.dataset;
const [here, beside] = D.names(days, months, pattern, english, englishMonths);
const writeDay = writer(here, beside);
const writeMonth = writer(
  { ...here, alone: alone.split("|"), pattern: monthPattern },
  beside && { ...beside, pattern: "{MMMM} {y}" },
);
const calendar = D.readCalendar(Number(first), Number(last), holidays);
const sameDay = form.hasAttribute("data-same-day");
const lines = all("[data-key]");
const rules = lines.map(({ dataset: { key, of: which, start, count, unit } }) => (
  { key, of: which, start, count: Number(count), unit }));
const steps = all("[data-undated]").map((undated) => [undated, undated.parentElement]);
let events = [];

const hide = (selector, hidden = true) => all(selector).forEach((e) => { e.hidden = hidden; });

// As the page is without a date.
const clear = () => {
  events = [];
  hide("[data-dated], [data-key], [data-unknown], [data-doubt-of], [data-note], [data-wrong], [data-said]");
  hide("[data-undated], [data-only], [data-intro]", false);
  show("data-meeting", ["first"]);
  [day, month, year].forEach((field) => field.removeAttribute("aria-invalid"));
  carry("");
};

// Which fields are wrong; without them there are no dates.
const refuse = (why, wrong) => {
  clear();
  show("data-wrong", [why]);
  fold.open = true;
  wrong.forEach((field) => field.setAttribute("aria-invalid", "true"));
  wrong[0].focus();
};

// Under "Why these dates?": another way to count, and days on which nobody works.
const tellDoubts = (found) => all("[data-doubt-of]").forEach((doubt) => {
  const rule = rules.find(({ key }) => key === doubt.dataset.doubtOf);
  const number = rule.of === of.value ? found[rule.key] : null;
  const inMonth = one(`[data-key=${rule.key}]`).hasAttribute("data-in-month");
  const free = number !== null && !inMonth && calendar.free(number);
  const other = number === null ? null : D.otherCount(found[rule.start], rule, calendar, sameDay);
  const place = one("[data-other]", doubt);
  one("[data-free]", doubt).hidden = !free;
  if (place) place.hidden = other === null;
  if (place && other !== null) writeDay(one("[data-day]", place), other);
  doubt.hidden = !free && !(place && other !== null);
});

// Each step shows its days instead of how long it takes; what nobody can work out says so.
const fill = (found) => steps.forEach(([undated, step]) => {
  const mine = all(`[data-key][data-of=${of.value}]`, step);
  const known = mine.filter((line) => found[line.dataset.key] !== null);
  known.forEach((line) => {
    const write = line.hasAttribute("data-in-month") ? writeMonth : writeDay;
    write(one("[data-day]", line), found[line.dataset.key]);
    line.hidden = false;
  });
  if (known.length < mine.length) one("[data-unknown]", step).hidden = false;
  if (known.length) undated.hidden = true;
});

// A day in a calendar on which somebody works, where only the month is known.
const workingDay = (number) => (calendar.free(number) ? workingDay(number + 1) : number);

const showDates = (fromLink) => {
  const [d, y] = [day, year].map((field) => Number(field.value));
  const empty = [day, month, year].filter((field) => !field.value);
  if (empty.length) return refuse("empty", empty);
  const meeting = D.dayOf(y < 100 ? y + 2000 : y, Number(month.value), d);
  if (meeting === null) return refuse("impossible", [day, month]);
  if (!calendar.holds(meeting)) return refuse("beyond", [year]);
  clear();
  const found = D.dates(meeting, of.value, rules, calendar, sameDay);
  fill(found);
  tellDoubts(found);
  hide("[data-dated]", false);
  hide("[data-undated]:has(+ [data-dated])");
  all("[data-only]").forEach((step) => { step.hidden = step.dataset.only !== of.value; });
  show("data-meeting", [of.value]);
  const card = one(`[data-meeting=${of.value}]`);
  writeDay(one("[data-day]", card), meeting);
  one("[data-time]", card).textContent = time.value;
  one("[data-intro]").hidden = fromLink;
  show("data-note", [
    fromLink && "link",
    meeting < D.today() && "past",
    calendar.weekend(meeting) && "weekend",
    calendar.holiday(meeting) && "holiday",
    online.checked && "online",
  ]);
  const shown = lines.filter((line) => !line.hidden);
  events = [card, ...shown].map(({ dataset: { key = "meeting", event, inMonth } }) => ({
    id: key === "meeting" ? `${of.value}-meeting` : key,
    title: event,
    day: inMonth === undefined ? found[key] : workingDay(found[key]),
    time: key === "meeting" ? time.value : "",
  }));
  carry(D.link({ date: D.iso(meeting), time: time.value, of: of.value, online: online.checked }));
  fold.open = false;
  show("data-said", ["done"]);
  if (!fromLink) one("h2", card).focus();
};

// The date in the link is read once and taken out of the address bar.
const readAddress = () => {
  const link = D.readLink(location.hash);
  if (!link) return;
  history.replaceState(null, "", location.pathname + location.search);
  scrollTo(0, 0);
  form.reset();
  const [y = "", m = "", d = ""] = link.date.split("-").map((part) => Number(part) || "");
  [year.value, month.value, day.value] = [y, m, d];
  time.value = link.time;
  of.value = link.of;
  online.checked = link.online;
  if (link.unread) refuse("unread", [day, month, year]);
  else showDates(true);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  showDates(false);
});
one("[data-clear]").addEventListener("click", () => {
  form.reset();
  clear();
  fold.open = false;
  show("data-said", ["cleared"]);
  one("summary", fold).focus();
});
one("[data-calendar]").addEventListener("click", () => {
  giveFile("dates.ics", "text/calendar", calendarFile(events));
});
addEventListener("hashchange", readAddress);
form.reset();
one("[data-dates]").removeAttribute("data-wait");
readAddress();
