// What an address leads to is opened where it is folded away. A list that lies over the page
// closes when it is left: by Escape, by a tap beside it, or when the focus goes on.
// Stands in: main.html
const arrive = () => {
  // `:target` may not be known yet when this runs first.
  const there = [...document.querySelectorAll("main [id]")]
    .find(({ id }) => `#${id}` === location.hash);
  let fold = there?.closest("details");
  if (!fold) return;
  for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  there.scrollIntoView();
};
addEventListener("hashchange", arrive);
arrive();

const lists = document.querySelectorAll(".langs, .contents");
const close = (list) => { list.open = false; };
const left = (to) => [...lists].filter((list) => list.open && !list.contains(to)).forEach(close);
addEventListener("pointerdown", ({ target }) => left(target));
addEventListener("focusin", ({ target }) => left(target));
addEventListener("keydown", ({ key }) => {
  const list = [...lists].find(({ open }) => open);
  if (key !== "Escape" || !list) return;
  close(list);
  list.querySelector("summary").focus();
});
