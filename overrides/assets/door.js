// The front door: the languages that this browser asks for come first in the list. Nothing else
// happens: no page is changed for another, and nothing is remembered.
// Stands in: hub.html
// Reads: data-languages
const list = document.querySelector("[data-languages]");
const asked = [...navigator.languages].reverse().map((lang) => lang.toLowerCase().split("-")[0]);

for (const lang of asked) {
  const own = list.querySelector(`a[hreflang^="${CSS.escape(lang)}"]`);
  if (own) list.prepend(own.parentElement);
}
