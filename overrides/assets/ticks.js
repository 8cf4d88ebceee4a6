// The rights checklist: counts the ticks, and keeps them on the phone only while the parent wants.
// Nothing is counted before the first tick: "0 of 12" would be a reproach.
// Stands in: parts/remember.html
// Reads: data-count, data-forget, data-remember, data-ticks, data-told
import { all, one, show } from "./page.js";

const tool = one("[data-ticks]");
const key = tool.dataset.ticks;
const boxes = all(".ticks input");
const remember = one("[data-remember]");
const tell = (...told) => show("data-told", told);

const count = () => {
  const place = one("[data-count]");
  const done = boxes.filter((box) => box.checked).length;
  const said = place.dataset.count.replace("{done}", done).replace("{all}", boxes.length);
  place.textContent = done ? said : "";
  // Once there it stays: a button that hides itself takes the focus away.
  if (done || remember.checked) one("[data-forget]").hidden = false;
};

// A phone can refuse to keep anything, for example in a private window.
const keep = () => {
  try {
    const ids = boxes.filter((box) => box.checked).map((box) => box.id);
    localStorage.setItem(key, ids.join(" "));
    tell("remembered");
  } catch {
    remember.checked = false;
    tell("cannot");
  }
};

const forget = () => {
  try {
    localStorage.removeItem(key);
  } catch { /* nothing was kept, then */ }
  remember.checked = false;
};

const kept = () => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

document.addEventListener("change", ({ target }) => {
  if (target === remember) {
    if (remember.checked) keep();
    else {
      forget();
      tell();
    }
  } else if (boxes.includes(target)) {
    count();
    if (remember.checked) keep();
  }
});
one("[data-forget]").addEventListener("click", () => {
  forget();
  boxes.forEach((box) => { box.checked = false; });
  count();
  tell("forgotten");
});

const ids = kept();
if (ids !== null) {
  boxes.forEach((box) => { box.checked = ids.split(" ").includes(box.id); });
  remember.checked = true;
  tell("remembered");
}
count();
tool.hidden = false;
