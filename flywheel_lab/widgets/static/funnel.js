// explore_funnel: funnel and bathtub side by side, weeks below. The state lives in the traits, all else follows.
import { viewOf } from "./models/journey.js";
import { speaker } from "./parts/words.js";
import { write } from "./parts/controls.js";
import { layout } from "./funnel/layout.js";
import { explain } from "./funnel/sentences.js";

const PAUSE_MS = 700; // a pause this long ends a change: the sentence compares from here on
const SENT_MS = 100; // how often the kernel hears of a drag; the screen does not wait for it

function render({ model, el }) {
  const labels = model.get("labels");
  const words = speaker(model.get("language"), model.get("texts"));
  const initial = model.get("start");
  const moving = Object.keys(initial);
  const fixed = { entry: model.get("entry"), weeks: model.get("weeks"), purchase: labels.length - 1 };
  const state = () => ({ ...fixed, ...Object.fromEntries(moving.map((name) => [name, model.get(name)])) });
  const read = () => ({ state: state(), view: viewOf(state()) });
  const parts = layout({
    labels,
    words,
    initial,
    domains: model.get("domains"),
    language: model.get("language"),
    state,
    set,
  });
  el.append(parts.root);

  let now = read();
  let before = now;
  let hovered = -1;
  let frame = 0;
  let pause = 0;
  let sending = 0;

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
  function changed() {
    now = read();
    const sentence = explain(before, now, initial, labels, words);
    if (sentence) {
      parts.said.setAttribute("aria-busy", "true");
      write(parts.said, sentence);
    }
    clearTimeout(pause);
    pause = setTimeout(endChange, PAUSE_MS);
    redraw();
  }
  function draw() {
    // Out of sight there is no width to draw in; the observer calls again when there is.
    if (parts.root.clientWidth) parts.draw(now, hovered);
  }
  function redraw() {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  }
  function hover(event) {
    const stage = Number(event.target.closest?.("[data-stage]")?.dataset.stage ?? -1);
    const next = stage < labels.length ? stage : -1;
    if (next !== hovered) {
      hovered = next;
      redraw();
    }
  }
  let width = 0;
  const resized = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width !== width) redraw();
    width = contentRect.width;
  });
  resized.observe(parts.root);
  for (const name of moving) model.on(`change:${name}`, changed);
  parts.root.addEventListener("focusin", endChange);
  parts.root.addEventListener("pointerover", hover);
  draw();
  return () => {
    for (const name of moving) model.off(`change:${name}`, changed);
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    if (sending) model.save_changes();
    clearTimeout(sending);
    parts.root.remove();
  };
}

export default { render };
