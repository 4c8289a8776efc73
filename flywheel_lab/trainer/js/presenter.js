// One frame at a time, opened by a key, a clicker or a click: nothing that tells an answer is there before it is asked for.
import "./presenter.css";
import { asked, next } from "./stage/keys.js";

/** @type {HTMLElement[]} */
const frames = [...document.querySelectorAll(".pr-frame")].map((frame) => /** @type {HTMLElement} */ (frame));
const blank = document.getElementById("blank");
const pages = frames.map(({ dataset }) => Number(dataset.page));
const typed = { digits: "" };
let here = Math.min(frames.length - 1, Math.max(0, Number(location.hash.slice(1)) || 0));

/** Show a frame, as large as it fits, and say in the address where we are: a reload begins there.
 *  @param {number} place */
function show(place) {
  here = place;
  frames.forEach((frame, k) => (frame.hidden = k !== here));
  document.getElementById("where").textContent = `${pages[here]} / ${pages.at(-1)}`;
  try {
    history.replaceState(null, "", `#${here}`);
  } catch {
    // Some browsers keep no address of a page that was opened from a stick.
  }
  fit();
}

/** Make a picture as large as the screen lets it be, and letters smaller where there are too many. */
function fit() {
  const frame = frames[here];
  const inside = /** @type {HTMLElement | null} */ (frame.querySelector(".pr-inside"));
  if (!inside) return;
  const cell = /** @type {HTMLElement | null} */ (inside.querySelector(".fl-cell"));
  if (cell) {
    cell.style.zoom = "1";
    const scale = Math.min(inside.clientWidth / cell.offsetWidth, inside.clientHeight / cell.offsetHeight);
    cell.style.zoom = String(Math.min(2.2, Math.max(0.6, scale)));
    return;
  }
  for (let size = 1; size > 0.5; size -= 0.05) {
    frame.style.setProperty("--size", String(size));
    if (inside.scrollHeight <= inside.clientHeight + 1) break;
  }
}

/** @param {string} does
 *  @returns {void} */
function go(does) {
  if (!blank.hidden || does === "blank") blank.hidden = !blank.hidden; // in the dark, any press brings the light back
  else if (does !== "full") show(next(does, here, pages, typed));
  else if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

addEventListener("keydown", (event) => {
  const does = asked(event, typed);
  if (!does) return;
  event.preventDefault();
  event.stopPropagation();
  go(does);
}, { capture: true });
document.getElementById("main").addEventListener("click", ({ target }) => {
  if (!(/** @type {Element} */ (target).closest(".fl-cell, a, button, input"))) go("on");
});
blank.addEventListener("click", () => go("blank"));
document.getElementById("on").addEventListener("click", () => go("on"));
document.getElementById("back").addEventListener("click", () => go("back"));
addEventListener("resize", fit);
// What comes to life in a frame gets its height only then, and again when a button opens more of it.
const grown = new ResizeObserver(() => requestAnimationFrame(fit));
for (const cell of document.querySelectorAll(".fl-cell > *")) grown.observe(cell);
show(here);
