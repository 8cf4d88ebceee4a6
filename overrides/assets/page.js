// What the scripts of a page share: to find what stands on it, and to show what holds.
// Used by: days.js, find.js, meeting.js, share.js, sheet.js, ticks.js, timeline.js
export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Of all that bear this attribute, those with one of these values are shown, the others hidden.
export const show = (attribute, values) => all(`[${attribute}]`).forEach((element) => {
  element.hidden = !values.includes(element.getAttribute(attribute));
});
