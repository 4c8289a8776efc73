// A clicker, or the keyboard: one step on, the screen black and back, full screen. It works in the desk and on the wall.
import { nextStep } from "./desk_key.js";

const ON = new Set(["PageDown", " ", "ArrowRight"]);
const BACK = new Set(["PageUp", "ArrowLeft"]);
const BLACK = new Set(["b", "B", "."]);

/** @param {{steer(what: string, more?: Record<string, unknown>): Promise<Answered>, state(): any}} given */
export function clicker({ steer, state }) {
  addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = /** @type {HTMLElement} */ (event.target);
    // In a field letters are letters; on a button the space bar presses it.
    if (target.closest("input, textarea, select, dialog")) return;
    if (event.key === " " && target.closest("button, summary, a")) return;
    const now = state();
    if (!now) return;
    if (ON.has(event.key)) {
      const what = nextStep(now);
      if (what) steer(what);
    } else if (BACK.has(event.key)) steer("back");
    else if (BLACK.has(event.key)) steer("blank", { on: !now.blank });
    else if (event.key === "f" || event.key === "F") fullScreen();
    else return;
    event.preventDefault();
  });
}

export function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
