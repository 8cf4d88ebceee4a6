// What a social worker sends: link, text message, e-mail and QR code, made from the form as it
// is filled in. Nothing leaves the browser until the social worker sends it.
import { fromIso, split, weekday } from "./dates.js";
import { generate } from "./lean-qr.js";
import { segments } from "./segments.js";

const MOST_PARTS = 2;
const tool = document.querySelector("[data-share]");
const { lang, page, of, date, time, online } = tool.querySelector("form").elements;
const one = (name) => tool.querySelector(`[data-${name}]:not(option)`);
const home = tool.dataset.short || new URL("../", location.href).href;
const free = new Set(tool.dataset.holidays.split(" ").map(fromIso));
let sent = {};

// What the timeline reads: #2026-12-03T10:00,review,online
const behind = () => {
  if (!date.value) return "";
  const said = [of.value === "review" && "review", online.checked && "online"].filter(Boolean);
  return `#${[date.value + (time.value && `T${time.value}`), ...said]}`;
};

const linkTo = (language) => {
  const link = home + (language === "en" ? "" : `${language}/`) + page.value;
  return page.value === "timeline/" ? link + behind() : link;
};

const today = () => {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
};

// What is worth a second look before it is sent.
const doubts = (parts) => {
  const day = date.value ? fromIso(date.value) : null;
  const year = day !== null && split(day)[0];
  return {
    long: parts > MOST_PARTS,
    unread: Boolean(date.value) && page.value !== "timeline/",
    alone: !date.value && (time.value || online.checked || of.value === "review"),
    past: day !== null && day < today(),
    free: day !== null && (weekday(day) % 6 === 0 || free.has(day)),
    beyond: day !== null && (year < tool.dataset.first || year > tool.dataset.last),
  };
};

const SVG = "http://www.w3.org/2000/svg";
const draw = (text) => {
  const code = generate(text);
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const svg = one("qr");
  const size = code.size + 8;
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  const [paper, ink] = ["rect", "path"].map((name) => document.createElementNS(SVG, name));
  for (const side of ["width", "height"]) paper.setAttribute(side, size);
  paper.setAttribute("fill", "#fff");
  ink.setAttribute("d", path);
  svg.replaceChildren(paper, ink);
};

const fill = (name, text, words) => {
  const field = one(name);
  field.value = text;
  field.lang = words.lang;
  field.dir = words.dir;
};

const show = () => {
  const chosen = lang.selectedOptions[0];
  const words = chosen.dataset;
  const link = linkTo(chosen.value);
  const text = `${words.text} ${link}`;
  const mail = `${words.mail}\n\n${link}\n\n${words.child}`;
  const { encoding, length, parts } = segments(text);
  sent = { link, text, mail };
  one("link").href = link;
  one("link").textContent = link;
  fill("text", text, words);
  fill("mail", mail, words);
  one("subject").textContent = words.subject;
  one("subject").lang = words.lang;
  one("subject").dir = words.dir;
  one("count").textContent = `${length} characters, ${parts} ${parts === 1 ? "part" : "parts"} (${encoding})`;
  one("sms").href = `sms:?&body=${encodeURIComponent(text)}`;
  one("mailto").href = `mailto:?subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(mail)}`;
  for (const [name, holds] of Object.entries(doubts(parts))) one(`doubt=${name}`).hidden = !holds;
  draw(link);
};

tool.addEventListener("input", ({ target }) => {
  // A date goes to the page that reads it, unless another was chosen on purpose.
  if (target === date && date.value && page.value === "") page.value = "timeline/";
  show();
});
tool.addEventListener("click", async ({ target }) => {
  const { copy, give } = target.dataset;
  if (give) await navigator.share({ text: sent.text }).catch(() => {});
  if (!copy) return;
  const done = await navigator.clipboard.writeText(sent[copy]).then(() => true, () => false);
  one("copied").hidden = !done;
  one("uncopied").hidden = done;
});
one("give").hidden = !navigator.share;
tool.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
tool.querySelector("form").reset();
tool.hidden = false;
show();
