// Sheets to fill in, print or save: a parent's own words, what they need, a letter.
// What is written stays in this page's own fields, and is gone with the page.
// Stands in: parts/_sheet_tool.html, parts/letter.html, parts/my_say.html, parts/need.html
// Reads: data-clear, data-line, data-only, data-print, data-save, data-saved, data-sheet, data-tool
import { giveFile } from "./file.js";
import { all, one } from "./page.js";

const sheets = all("[data-sheet]");
const inSheets = (selector) => sheets.flatMap((sheet) => all(selector, sheet));
const press = (selector, act) => one(selector)?.addEventListener("click", act);
const words = (element) => element.innerText.trim().replace(/\s*\n\s*/g, " / ");
const filled = (field) => field.value.trim() !== "";
const html = document.documentElement;
let saved = true;

// On paper a field would cut off what does not fit: there the words stand as plain text.
const mirror = () => inSheets("textarea").forEach((field) => {
  field.nextElementSibling.textContent = field.value.trim();
});

const asText = () => {
  const lines = [one("h1").innerText, ""];
  for (const it of inSheets("[data-line], legend, input, select, textarea")) {
    if (it.matches("[data-line]")) lines.push(words(it), "");
    else if (it.matches("legend")) {
      if (one(":checked[id]", it.parentElement)) lines.push(words(it));
    } else if (it.type === "checkbox") {
      if (it.checked) lines.push(`- ${words(it.labels[0])}`);
    } else if (filled(it)) lines.push(words(it.labels[0]), it.value.trim(), "");
  }
  return lines.join("\n");
};

sheets.forEach((sheet) => sheet.addEventListener("input", () => {
  saved = false;
  mirror();
  one("[data-saved]").hidden = true;
}));
press("[data-clear]", ({ target }) => {
  if (!saved && !confirm(target.dataset.clear)) return;
  sheets.forEach((sheet) => sheet.reset());
  saved = true;
  mirror();
});
press("[data-print]", () => {
  html.classList.add("sheet-only");
  print();
});
addEventListener("afterprint", () => html.classList.remove("sheet-only"));
press("[data-save]", () => {
  giveFile("notes.txt", "text/plain", asText());
  saved = true;
  one("[data-saved]").hidden = false;
});
press("[data-only]", ({ target }) => {
  const only = one(".need-card").classList.toggle("need-only");
  target.setAttribute("aria-pressed", String(only));
});
// Asks before written words are lost, but never holds back somebody who leaves in a hurry.
addEventListener("beforeunload", (event) => {
  const gone = html.classList.contains("exit-gone");
  if (!gone && !saved && inSheets("textarea").some(filled)) event.preventDefault();
});
mirror();
one("[data-sheet] ~ [data-tool]").hidden = false;
