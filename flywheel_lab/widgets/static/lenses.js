// three_lenses: the same people as funnel, hourglass and wheel. The state lives in the traits, all else follows.
import { speaker } from "./parts/words.js";
import { write } from "./parts/controls.js";
import { accountOf } from "./lenses/ledger.js";
import { lensesLayout } from "./lenses/layout.js";
import { explain } from "./lenses/sentences.js";

const PAUSE_MS = 700; // a pause this long ends a change: the sentence compares from here on
const SENT_MS = 100; // how often the kernel hears of a drag; the screen does not wait for it

function render({ model, el }) {
  const language = model.get("language");
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const words = { ...speaker(language, model.get("texts")), people: (value) => tenths.format(value) };
  const initial = model.get("start");
  const moving = Object.keys(initial);
  const fixed = { parts: model.get("model_parts"), look: model.get("look") };
  const state = () => Object.fromEntries(moving.map((name) => [name, model.get(name)]));
  const read = () => ({ state: state(), account: accountOf({ ...fixed, ...state() }) });
  const page = lensesLayout({ ...fixed, words, domains: model.get("domains"), initial, language, state, set });
  el.append(page.root);

  let now = read();
  let before = now;
  let pointed = "";
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
    page.changed.setAttribute("aria-busy", "false");
  }
  function changed() {
    now = read();
    const sentence = explain(before, now, initial, words);
    if (sentence) {
      page.changed.setAttribute("aria-busy", "true");
      write(page.changed, sentence);
    }
    clearTimeout(pause);
    pause = setTimeout(endChange, PAUSE_MS);
    redraw();
  }
  function draw() {
    // Out of sight there is no width to draw in; the observer calls again when there is.
    if (page.root.clientWidth) page.draw(now, pointed);
  }
  function redraw() {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  }
  function point(event) {
    const next = event.type === "pointerleave" ? "" : (event.target.dataset?.item ?? "");
    if (next === pointed) return;
    pointed = next;
    redraw();
  }
  let width = 0;
  const resized = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width !== width) redraw();
    width = contentRect.width;
  });
  resized.observe(page.root);
  for (const name of moving) model.on(`change:${name}`, changed);
  page.root.addEventListener("focusin", endChange);
  page.root.addEventListener("pointerover", point);
  page.root.addEventListener("pointerleave", point);
  draw();
  return () => {
    for (const name of moving) model.off(`change:${name}`, changed);
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    if (sending) model.save_changes();
    clearTimeout(sending);
    page.root.remove();
  };
}

export default { render };
