// A copy of the page as one file: no scripts, no tools, and links that still lead here.
// Stands in: parts/keep.html, parts/paper.html, main.html, base.html
// Reads: data-exit, data-keep, data-print, data-tool
import { giveFile } from "./file.js";

const tool = document.querySelector("[data-keep]");
const paper = document.querySelector("[data-print]");

const copy = () => {
  const page = document.documentElement.cloneNode(true);
  page.querySelectorAll("script, [data-tool], .exit, [data-exit], .langs, .steps, .bar, .quick")
    .forEach((e) => e.remove());
  page.querySelector("#whole").closest("p").remove();
  page.querySelector(".paper-whole").classList.remove("paper-whole");
  page.querySelectorAll("body > .hide").forEach((e) => e.remove());
  page.querySelectorAll("a[href]").forEach((a) => {
    const href = a.getAttribute("href");
    if (!href.startsWith("#")) a.setAttribute("href", new URL(href, location.href).href);
  });
  return `<!doctype html>\n${page.outerHTML}`;
};

tool.querySelector("button").addEventListener("click", () => {
  giveFile("information.html", "text/html", copy());
  tool.querySelector("[role=status] span").hidden = false;
});
paper.addEventListener("click", () => print());
tool.hidden = false;
paper.hidden = false;
