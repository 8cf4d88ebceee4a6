// A day on the page: in the reader's words, and taken along by the links that lead on with it.
// Used by: meeting.js, timeline.js
import { written } from "./dates.js";
import { all } from "./page.js";

const element = (text, lang, dir) => Object.assign(document.createElement("bdi"), {
  textContent: text, ...lang && { lang, dir },
});

// With the English that stands in the letter beside it, for who reads another language.
export const writer = (names, english) => (place, day) => {
  place.replaceChildren(element(written(day, names)));
  if (english) place.append(" ", element(`(${written(day, english)})`, "en", "ltr"));
};

// To the timeline, and to the same page in another language; "" takes it out of them again.
export const carry = (hash) => all("a[href*='timeline/'], .langs a")
  .filter((link) => !link.hash || /^#\d/.test(link.hash))
  .forEach((link) => { link.hash = hash; });
