// The life of an explorer: the state lies in the traits, all else follows from it, here and without the kernel.
import { write } from "./controls.js";

const PAUSE_MS = 700; // a pause this long ends a change: the sentence compares from here on
const SENT_MS = 100; // how often the kernel hears of a drag; the screen does not wait for it

/** Show an explorer and return what takes it away. `make({state, set, redraw})` builds {root, said, draw, end}, draw(now, resized);
 *  `read(state)` is what there is to see of a state, `explain(before, now)` a sentence on what changed. */
export function live({ model, el, fixed, make, read, explain }) {
  const moving = Object.keys(model.get("start"));
  const state = () => ({ ...fixed, ...Object.fromEntries(moving.map((name) => [name, model.get(name)])) });
  const look = () => ({ state: state(), view: read(state()) });
  let [frame, pause, sending] = [0, 0, 0];
  const parts = make({ state, set, redraw });
  el.append(parts.root);
  let now = look();
  let before = now;

  function set(values) {
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    sending ||= setTimeout(() => {
      sending = 0;
      model.save_changes();
    }, SENT_MS);
  }
  function endChange() {
    clearTimeout(pause);
    before = now;
    parts.said.setAttribute("aria-busy", "false");
  }
  let due = false;
  let [width, resized] = [0, true]; // widths are read only after they changed: reading lays the page out once more
  function changed() {
    due = true;
    redraw();
  }
  function draw() {
    const moved = due;
    due = false;
    if (moved) now = look();
    // Out of sight there is no width to draw in; the observer calls again when there is.
    if (resized) width = parts.root.clientWidth;
    if (width) parts.draw(now, resized);
    resized = !width;
    if (moved) say();
  }
  /** Whatever was moved since the last screen is one change. */
  function say() {
    const sentence = explain(before, now);
    if (sentence) {
      parts.said.setAttribute("aria-busy", "true");
      write(parts.said, sentence);
    }
    clearTimeout(pause);
    pause = setTimeout(endChange, PAUSE_MS);
  }
  function redraw() {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  }
  let inner = 0;
  const observer = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width === inner) return;
    inner = contentRect.width;
    resized = true;
    redraw();
  });
  observer.observe(parts.root);
  for (const name of moving) model.on(`change:${name}`, changed);
  parts.root.addEventListener("focusin", () => {
    if (due) draw();
    endChange();
  });
  // JupyterLab moves between cells with the arrow keys and would take them away from our sliders.
  parts.root.addEventListener("keydown", (event) => event.stopPropagation());
  draw();
  return () => {
    for (const name of moving) model.off(`change:${name}`, changed);
    parts.end?.();
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    if (sending) model.save_changes();
    clearTimeout(sending);
    parts.root.remove();
  };
}

/** Dragging over a picture moves the week, as the slider below it does. */
export function scrubbable(svg, scrub) {
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    scrub(event);
  });
  svg.addEventListener("pointermove", (event) => event.buttons & 1 && scrub(event));
}
