// The way to a cell, of this page or another: whatever leads there asks for it by an event, as in a notebook.
import { element } from "../../../widgets/js/parts/controls.js";
import { nextItem, nextStep } from "../course/outline.js";

const PLACE = "#cell-id=";

/** Show a cell, with the folded section around it. */
function showCell(/** @type {string} */ cell) {
  document.getElementById("contents")?.hidePopover?.();
  const place = document.getElementById(`cell-id=${cell}`);
  if (!place) return false;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ block: "start" });
  const focus = /** @type {HTMLElement | null} */ (place.querySelector("button, input, a, select, textarea"));
  focus?.focus({ preventScroll: true });
  return true;
}

const pageOf = (/** @type {string} */ path) => path.replace(/\.ipynb$/, ".html");

/** @param {string} up the way from this page to the folder of its language
 *  @param {Aim} aim */
export const addressOf = (up, { path, cell }) =>
  up + pageOf(path) + (cell ? `#cell-id=${encodeURIComponent(cell)}` : "");

/** The cell that an address asks for; "" if it asks for none, or for what can be no cell.
 *  @param {string} hash */
export const cellIn = (hash) => (hash.startsWith(PLACE) ? (/^[\w-]+$/.exec(hash.slice(PLACE.length))?.[0] ?? "") : "");

/** @param {string} up the way from this page to the folder of its language */
export function followLinks(up) {
  document.addEventListener("flywheel:open", (event) => {
    const { path = "", cell = "" } = /** @type {CustomEvent} */ (event).detail;
    const here = decodeURIComponent(location.pathname.split("/").at(-1));
    event.preventDefault();
    if (!path || pageOf(path) === here) showCell(cell);
    else location.href = addressOf(up, { path, cell });
  });
  const asked = () => showCell(cellIn(location.hash));
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

/** Say what a learner should know before the first answer: that it will not be kept, for instance.
 *  @param {string} notice */
export function tellAbove(notice) {
  if (notice) document.querySelector("main").prepend(element("p", { class: "fl-above", role: "status" }, notice));
}
