// What a word means opens and closes without a step in the history, so that Exit leaves no more
// behind, and without moving the page; Escape closes it. Without this file the links do the rest.
// Stands in: parts/gloss.html
addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const to = link?.hash && document.getElementById(link.hash.slice(1));
  const opens = to && to.closest(".gloss");
  if (!to || (!opens && !link.closest(".gloss"))) return;
  event.preventDefault();
  // Back at the word nothing is shown, so the page need not move there: "#-" leads nowhere.
  location.replace(opens ? link.hash : "#-");
  to.focus({ preventScroll: true });
});
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") document.querySelector(".gloss :target a")?.click();
});
