// What a social worker sends: link, text message, e-mail and QR code, made from the form as it
// is filled in. Nothing leaves the browser until the social worker sends it.
// Stands in: share.html
// Reads: data-child, data-copied, data-copy, data-count, data-dir, data-doubt, data-first, data-give, data-holidays, data-lang, data-last, data-link, data-mail, data-mailto, data-qr, data-share, data-short, data-sms, data-subject, data-text, data-uncopied
import * as D from "./dates.js";
import { generate } from "./lean-qr.js";
import { one, show } from "./page.js";
import { segments } from "./segments.js";

const MOST_PARTS = 2;
const tool = one("[data-share]");
const form = one("form", tool);
const { lang, page, of, date, time, online } = form.elements;
const { short, first, last, holidays } = tool.dataset;
const home = short || new URL("../", location.href).href;
const calendar = D.readCalendar(Number(first), Number(last), holidays);
let sent = {};

// The pages that read a date: Start and the timeline.
const READS = ["", "timeline/"];
const behind = () => date.value && D.link(
  { date: date.value, time: time.value, of: of.value, online: online.checked });

const linkTo = (language) => {
  const link = home + (language === "en" ? "" : `${language}/`) + page.value;
  return READS.includes(page.value) ? link + behind() : link;
};

// What is worth a second look before it is sent.
const doubts = (parts) => {
  const day = date.value ? D.fromIso(date.value) : null;
  return [
    parts > MOST_PARTS && "long",
    date.value && !READS.includes(page.value) && "unread",
    !date.value && (time.value || online.checked || of.value === "review") && "alone",
    day !== null && day < D.today() && "past",
    day !== null && calendar.free(day) && "free",
    day !== null && !calendar.holds(day) && "beyond",
  ];
};

const SVG = "http://www.w3.org/2000/svg";
const draw = (text) => {
  const code = generate(text);
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const svg = one("[data-qr]");
  const size = code.size + 8;
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  const [paper, ink] = ["rect", "path"].map((name) => document.createElementNS(SVG, name));
  for (const side of ["width", "height"]) paper.setAttribute(side, size);
  paper.setAttribute("fill", "#fff");
  ink.setAttribute("d", path);
  svg.replaceChildren(paper, ink);
};

const make = () => {
  const chosen = lang.selectedOptions[0];
  const { lang: tongue, dir, text: greeting, mail: letter, child, subject } = chosen.dataset;
  const spoken = { lang: tongue, dir };
  const link = linkTo(chosen.value);
  const text = `${greeting} ${link}`;
  const mail = `${letter}\n\n${link}\n\n${child}`;
  const { encoding, length, parts } = segments(text);
  sent = { link, text, mail };
  Object.assign(one("[data-link]"), { href: link, textContent: link });
  Object.assign(one("textarea[data-text]"), spoken, { value: text });
  Object.assign(one("textarea[data-mail]"), spoken, { value: mail });
  Object.assign(one("bdi[data-subject]"), spoken, { textContent: subject });
  one("[data-count]").textContent = `${length} characters, ${parts} ${parts === 1 ? "part" : "parts"} (${encoding})`;
  one("[data-sms]").href = `sms:?&body=${encodeURIComponent(text)}`;
  one("[data-mailto]").href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(mail)}`;
  show("data-doubt", doubts(parts));
  draw(link);
};

tool.addEventListener("input", make);
tool.addEventListener("click", async ({ target }) => {
  const { copy, give } = target.dataset;
  if (give) await navigator.share({ text: sent.text }).catch(() => {});
  if (!copy) return;
  const done = await navigator.clipboard.writeText(sent[copy]).then(() => true, () => false);
  one("[data-copied]").hidden = !done;
  one("[data-uncopied]").hidden = done;
});
one("[data-give]").hidden = !navigator.share;
form.addEventListener("submit", (event) => event.preventDefault());
form.reset();
tool.hidden = false;
make();
