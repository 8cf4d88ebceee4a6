// Reads the page aloud with a voice that is on this phone. A voice that would send the words
// away to be spoken is never used; without one of its own for this language nothing is offered.
// Stands in: main.html
// Reads: data-go, data-listen, data-on, data-pause, data-stop, data-tool
const tool = document.querySelector("[data-listen]");
const synth = window.speechSynthesis;
const lang = tool.dataset.listen;
const [go, stop] = ["[data-go]", "[data-stop]"].map((s) => tool.querySelector(s));
const start = go.textContent;
const BLOCKS = "h1, h2, h3, p, li, dt, dd, summary, label, legend, .both > span";
let parts = [];
let at = 0;
let speaking = false;

const voiceFor = (tongue) => synth.getVoices().find((voice) =>
  voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === tongue.split("-")[0]);

// The smallest blocks, in the order in which they are read; nothing that is not seen.
const find = () => [...document.querySelectorAll(`main .text :is(${BLOCKS})`)]
  .filter((e) => !e.querySelector(BLOCKS) && !e.closest("[data-tool]") && e.checkVisibility()
    && e.innerText.trim());

const mark = (part) => {
  document.querySelectorAll(".listen-now").forEach((e) => e.classList.remove("listen-now"));
  part?.classList.add("listen-now");
  part?.scrollIntoView({ block: "center" });
};

const end = () => {
  speaking = false;
  at = 0;
  synth.cancel();
  mark();
  go.textContent = start;
  stop.hidden = true;
};

const read = () => {
  if (at >= parts.length) return end();
  const part = parts[at];
  const tongue = part.closest("[lang]").lang;
  const words = new SpeechSynthesisUtterance(part.innerText);
  words.voice = voiceFor(tongue) ?? voiceFor(lang);
  words.lang = words.voice.lang;
  const mine = at;
  words.onend = () => {
    if (!speaking || at !== mine) return; // stopped, or paused and gone on
    at += 1;
    read();
  };
  mark(part);
  return synth.speak(words);
};

// Phones forget a paused voice, so a pause is a stop that remembers the paragraph.
go.addEventListener("click", () => {
  if (speaking) {
    speaking = false;
    synth.cancel();
    go.textContent = go.dataset.on;
    return;
  }
  if (at === 0) parts = find();
  speaking = true;
  go.textContent = go.dataset.pause;
  stop.hidden = false;
  read();
});
stop.addEventListener("click", () => {
  end();
  go.focus();
});
addEventListener("pagehide", end);

const offer = () => { tool.hidden = !voiceFor(lang); };
if (synth) {
  offer();
  synth.addEventListener?.("voiceschanged", offer);
}
