// explore_funnel: funnel and bathtub side by side, weeks below. The state lives in the traits, all else follows.
import { look } from "./journey.js";
import { speaker } from "./words.js";
import { write } from "./controls.js";
import { layout } from "./funnel/layout.js";
import { explain } from "./funnel/sentences.js";

const STATE = [
  "conversion",
  "dwell",
  "bought",
  "referrals",
  "entry",
  "pushes",
  "weeks",
  "week",
  "stop_week",
  "selected",
];
const SETTLED_MS = 700; // a pause this long ends a change: the sentence compares from here on
const SENT_MS = 100; // how often the kernel hears of a drag; the screen does not wait for it

function render({ model, el }) {
  const texts = model.get("texts");
  const labels = model.get("labels");
  const words = speaker(model.get("language"), texts);
  const initial = model.get("start");
  const state = () => ({
    ...Object.fromEntries(STATE.map((name) => [name, model.get(name)])),
    purchase: labels.length - 1,
  });
  const read = () => ({ state: state(), view: look(state()) });
  const parts = layout({
    texts,
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
  let settled = now;
  let hovered = -1;
  let frame = 0;
  let settling = 0;
  let sending = 0;

  function set(values) {
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    sending ||= setTimeout(() => {
      sending = 0;
      model.save_changes();
    }, SENT_MS);
  }
  function settle() {
    clearTimeout(settling);
    settled = now;
    parts.said.setAttribute("aria-busy", "false");
  }
  function changed() {
    now = read();
    const sentence = explain(settled, now, initial, labels, words);
    if (sentence) {
      parts.said.setAttribute("aria-busy", "true");
      write(parts.said, sentence);
    }
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED_MS);
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
  for (const name of STATE) model.on(`change:${name}`, changed);
  parts.root.addEventListener("focusin", settle);
  parts.root.addEventListener("pointerover", hover);
  draw();
  return () => {
    for (const name of STATE) model.off(`change:${name}`, changed);
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(settling);
    if (sending) model.save_changes();
    clearTimeout(sending);
    parts.root.remove();
  };
}

export default { render };
