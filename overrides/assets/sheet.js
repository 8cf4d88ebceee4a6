// A sheet to fill in, print, show or save: "What I want to say" and "What I need".
// What is written stays in this page's own fields, and is gone with the page.
// Stands in: parts/my_say.html, parts/need.html
// Reads: data-only, data-print, data-save, data-saved, data-sheet, data-sure
import { giveFile } from "./file.js";
import { all, one } from "./page.js";

const sheet = one("[data-sheet]");
const tool = sheet.nextElementSibling;
const inSheet = (selector) => all(selector, sheet);
const text = (element) => element?.innerText.trim().replace(/\s*\n\s*/g, " / ") ?? "";
const filled = (field) => field.value.trim() !== "";
let saved = true;

// On paper a field would cut off what does not fit: there the words stand as plain text.
const mirror = () => inSheet("textarea").forEach((field) => {
  field.nextElementSibling.textContent = field.value.trim();
});

const asText = () => {
  const lines = [one("h1").innerText, ""];
  for (const field of inSheet("textarea, select")) {
    if (filled(field)) lines.push(text(one(`[for="${field.id}"]`)), field.value.trim(), "");
  }
  const ticked = inSheet("input:checked").map((box) => `- ${text(box.nextElementSibling)}`);
  if (ticked.length) lines.push(text(one("legend", sheet)), ...ticked, "");
  return lines.join("\n");
};

sheet.addEventListener("input", () => {
  saved = false;
  mirror();
  const said = one("[data-saved]");
  if (said) said.hidden = true;
});
sheet.addEventListener("reset", (event) => {
  if (!saved && !confirm(sheet.dataset.sure)) return event.preventDefault();
  saved = true;
  return setTimeout(mirror);
});
one("[data-print]").addEventListener("click", () => print());
one("[data-save]")?.addEventListener("click", () => {
  giveFile("notes.txt", "text/plain", asText());
  saved = true;
  one("[data-saved]").hidden = false;
});
one("[data-only]")?.addEventListener("click", ({ target }) => {
  target.setAttribute("aria-pressed", String(sheet.classList.toggle("need-only")));
});
// Asks before written words are lost, but never holds back somebody who leaves in a hurry.
addEventListener("beforeunload", (event) => {
  const gone = document.documentElement.classList.contains("exit-gone");
  if (!gone && !saved && inSheet("textarea").some(filled)) event.preventDefault();
});
mirror();
tool.hidden = false;
