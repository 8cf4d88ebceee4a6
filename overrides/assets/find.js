// Finds a word or a question on this site. The list of them is fetched when it is first needed;
// what is typed goes nowhere.
// Stands in: parts/find.html
// Reads: data-find, data-found, data-hits, data-none
import { one } from "./page.js";

const form = one("[data-find]");
const field = one("input", form);
const said = one("[data-found]");

// Small letters; without accents in Latin script, without vowel signs and other forms in Arabic.
const plain = (text) => text.normalize("NFD").toLowerCase()
  .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
  .replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/\u0142/g, "l");

// A short word is looked for where words begin: "ex" is not the middle of another.
const holds = (text, word) => (word.length > 3 ? text.includes(word) : ` ${text}`.includes(` ${word}`));

const score = ([text, , also], typed) => {
  const [title, every] = [plain(text), plain(`${text} ${also}`)];
  if (!typed.every((word) => holds(every, word))) return 0;
  const starts = typed.every((word) => ` ${title}`.includes(` ${word}`));
  return 1 + (starts ? 1 : 0) + (title.startsWith(typed[0]) ? 1 : 0);
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = plain(field.value).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  if (!typed.length) return field.focus();
  const { default: list } = await import(new URL(form.dataset.find, location.href));
  const found = list.map((row) => [score(row, typed), row]).filter(([points]) => points)
    .sort(([a], [b]) => b - a).slice(0, 12);
  one("[data-hits]").replaceChildren(...found.map(([, [text, href]]) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = href;
    link.textContent = text;
    return item;
  }));
  said.textContent = found.length ? said.dataset.found.replace("{n}", found.length) : "";
  one("[data-none]").hidden = found.length > 0;
  return null;
});
form.hidden = false;
