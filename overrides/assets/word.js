// What a word means opens and closes without a step in the history, so that Exit leaves no more
// behind, and without moving the page; Escape closes it. Without this file the links do the rest.
// Stands in: parts/gloss.html
const LINKS = 'a[href^="#w-"], a[href^="#from-w-"]';

addEventListener("click", (event) => {
  const link = event.target.closest(LINKS);
  if (!link) return;
  event.preventDefault();
  // Back at the word nothing is shown, so the page need not move there: this leads nowhere.
  location.replace(link.closest(".gloss") ? "#closed" : link.hash);
  document.querySelector(link.hash).focus({ preventScroll: true });
});
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") document.querySelector(":target > p > a")?.click();
});
