// "Exit this page", as GOV.UK's component behaves: the page is blanked before anything else,
// Shift pressed three times does the same, and a page that history brings back is never blank.
// location.replace takes this page out of the history, so that Back does not return to it.
// Stands in: base.html
// Reads: data-exit, data-late, data-one, data-two
(() => {
  const root = document.documentElement;
  const links = document.querySelectorAll("[data-exit]");
  if (!links.length) return;
  const { href, dataset: { two, one, late } } = links[links.length - 1];
  const status = document.body.appendChild(document.createElement("div"));
  status.className = "hide";
  status.setAttribute("role", "status");
  let presses = 0;
  let other = false;
  let timer;

  const leave = () => {
    root.classList.add("exit-gone");
    document.title = "\u200b";
    location.replace(href);
  };
  const reset = (text = "") => {
    clearTimeout(timer);
    presses = 0;
    status.textContent = text;
  };

  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") other = event.shiftKey; // Shift for a capital does not count
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return reset();
    if (other) {
      other = false;
      return reset();
    }
    presses += 1;
    if (presses === 3) return leave();
    status.textContent = presses === 1 ? two : one;
    clearTimeout(timer);
    timer = setTimeout(() => reset(late), 5000);
  });

  const title = document.title;
  addEventListener("pageshow", () => {
    root.classList.remove("exit-gone");
    document.title = title;
    reset();
  });
})();
