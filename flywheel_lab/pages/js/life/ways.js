// The way to a cell, of this page or another: whatever leads there asks for it by an event, as in a notebook.
import { nextItem, nextStep } from "../course/outline.js";

const PLACE = "#cell-id=";

/** Show a cell, with the folded section around it. */
function showCell(/** @type {string} */ cell) {
  document.getElementById("contents")?.hidePopover();
  const place = document.getElementById(`cell-id=${cell}`);
  if (!place) return false;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ block: "start" });
  const focus = /** @type {HTMLElement | null} */ (place.querySelector("button, input, a, select, textarea"));
  focus?.focus({ preventScroll: true });
  return true;
}

/** @param {string} up the way from this page to the folder of its language */
export function followLinks(up) {
  document.addEventListener("flywheel:open", (event) => {
    const { path = "", cell = "" } = /** @type {CustomEvent} */ (event).detail;
    const page = path.replace(/\.ipynb$/, ".html");
    const here = decodeURIComponent(location.pathname.split("/").at(-1));
    event.preventDefault();
    if (!page || page === here) showCell(cell);
    else location.href = up + (cell ? `${page}#cell-id=${encodeURIComponent(cell)}` : page);
  });
  const asked = () => {
    const cell = location.hash.startsWith(PLACE) ? location.hash.slice(PLACE.length) : "";
    if (/^[\w-]+$/.test(cell)) showCell(cell);
  };
  addEventListener("hashchange", asked);
  asked();
}

/** The button of the first page leads to where one was.
 *  @param {CourseData} course
 *  @param {Keeper} progress */
export function wayOn(course, progress) {
  const begin = /** @type {HTMLAnchorElement | null} */ (document.getElementById("begin"));
  if (!begin) return;
  const look = () => {
    const items = progress.all();
    const ahead = nextItem(course, course.chapters, items);
    if (!Object.keys(items).length || !ahead) return;
    begin.textContent = nextStep(course, course.chapters, items);
    begin.href = `${ahead.chapter.page}#cell-id=${ahead.cell}`;
  };
  progress.watch(look);
  look();
}
