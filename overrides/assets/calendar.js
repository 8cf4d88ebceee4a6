// A calendar file (RFC 5545) of the dates. A second one replaces the first: each event keeps its
// id, and counts up with the clock.
// Used by: timeline.js
import { iso, split, weekday } from "./dates.js";

const lastSunday = (year, month) => {
  const end = Date.UTC(year, month, 0) / 864e5;
  return end - weekday(end);
};

// A time in England as UTC: summer time is from the last Sunday of March to that of October.
// Nobody holds a meeting in the hour in which a clock changes.
export const utc = (day, time) => {
  const [year] = split(day);
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  const [hour, minute] = time.split(":").map(Number);
  const at = new Date(day * 864e5 + (hour - (summer ? 1 : 0)) * 36e5 + minute * 6e4);
  return stamp(at);
};

const stamp = (at) => at.toISOString().replace(/[-:]|\.\d+/g, "");
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

// A line is at most 75 bytes long; its rest goes on in the next, after a space.
const folded = (line) => {
  const lines = [""];
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 74) {
      lines.push("");
      bytes = 0;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join("\r\n ");
};

// events: {id, title, day, time?}. Days without a time are whole days.
export const calendarFile = (events, now = new Date()) => [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Information for your meeting//EN",
  "METHOD:PUBLISH",
  ...events.flatMap(({ id, title, day, time }) => [
    "BEGIN:VEVENT",
    `UID:${id}@information-for-your-meeting`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${Math.floor(now / 1000)}`,
    time ? `DTSTART:${utc(day, time)}` : `DTSTART;VALUE=DATE:${iso(day).replaceAll("-", "")}`,
    `SUMMARY:${escaped(title)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]),
  "END:VCALENDAR",
].map((line) => `${folded(line)}\r\n`).join("");
