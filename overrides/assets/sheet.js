// A sheet to fill in, print, show or save: "What I want to say" and "What I need".
// What is written stays in this page's own fields, and is gone with the page.
import { giveFile } from "./file.js";

const sheet = document.querySelector("[data-sheet]");
const tool = sheet.nextElementSibling;
const one = (selector) => tool.querySelector(selector);
const all = (selector) => [...sheet.querySelectorAll(selector)];
const text = (element) => element?.innerText.trim().replace(/\s*\n\s*/g, " / ") ?? "";
const filled = (field) => field.value.trim() !== "";
let saved = true;

// On paper a field would cut off what does not fit: there the words stand as plain text.
const mirror = () => all("textarea").forEach((field) => {
  field.nextElementSibling.textContent = field.value.trim();
});

const asText = () => {
  const lines = [document.querySelector("h1").innerText, ""];
  for (const field of all("textarea, select")) {
    if (filled(field)) lines.push(text(sheet.querySelector(`[for="${field.id}"]`)), field.value.trim(), "");
  }
  const ticked = all("input:checked").map((box) => `- ${text(box.nextElementSibling)}`);
  if (ticked.length) lines.push(text(sheet.querySelector("legend")), ...ticked, "");
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
  target.setAttribute("aria-pressed", String(sheet.classList.toggle("sheet-only")));
});
// Asks before written words are lost, but never holds back somebody who leaves in a hurry.
addEventListener("beforeunload", (event) => {
  const gone = document.documentElement.classList.contains("exit-gone");
  if (!gone && !saved && all("textarea").some(filled)) event.preventDefault();
});
mirror();
tool.hidden = false;
