// Draw a forecast: a curve through handles, by mouse, finger or keyboard; locked, it shows the truth on top.
import { element, table } from "../parts/controls.js";
import { whenResized } from "../parts/life.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { paper, sketchPicture } from "./curve/picture.js";
import { drawable } from "./curve/pointer.js";

/** @type {Record<string, number>} */
const ASIDE = { ArrowLeft: -1, ArrowRight: 1 };

/** The answer has one number a handle. `card` is what Sketch.card() gives, a reveal what Sketch.reveal() gives.
 *  @param {Asked} asked
 *  @returns {Control} */
export function curveControl({ card, words, onChange, id }) {
  const { texts } = words;
  const { low, high, step, unit } = card.y;
  const decimals = step >= 1 ? 0 : 1;
  /** @param {number} value */
  const written = (value) => words.number(Number(value.toFixed(decimals)));
  const free = card.handles.map((_, i) => !card.fixed.includes(i));
  let values = [...card.start];
  let before = values;
  let touched = false;
  /** @type {Truth} */
  let reveal = null;
  /** @type {Paper} */
  let p = null;

  const svg = picture("sketch");
  const handles = card.handles.map((time, i) => (free[i] ? handle(time, i) : null));
  const group = { class: "fl-stage", role: "group", "aria-labelledby": `${id}-ask` };
  const stage = element("div", group, svg, ...handles.filter(Boolean));
  const how = element("p", { class: "fl-tip", id: `${id}-how` }, texts.curve_how);
  const twin = tableTwin(card, words, written);
  const node = element("div", { class: "fl-sketching" }, how, stage, twin.node);

  /** @param {number} time
   *  @param {number} i */
  function handle(time, i) {
    const slider = element("div", {
      ...{ class: "fl-handle", role: "slider", tabindex: 0, "data-handle": i, "aria-orientation": "vertical" },
      ...{ "aria-label": `${card.x.label} ${words.number(time)}` },
      ...{ "aria-valuemin": low, "aria-valuemax": high, "aria-describedby": `${id}-how` },
    });
    slider.addEventListener("keydown", (event) => pressed(event, i));
    return slider;
  }
  /** @param {KeyboardEvent} event
   *  @param {number} i */
  function pressed(event, i) {
    const value = values[i];
    /** @type {Record<string, number>} */
    const moves = { ArrowUp: value + step, ArrowDown: value - step, Home: low, End: high };
    Object.assign(moves, { PageUp: value + 10 * step, PageDown: value - 10 * step });
    const aside = ASIDE[event.key];
    if (!(event.key in moves) && !aside) return;
    event.preventDefault();
    if (aside) handles[i + aside]?.focus();
    else set(i, moves[event.key]);
  }
  /** @param {number} i
   *  @param {number} value */
  function set(i, value) {
    const snapped = Math.max(low, Math.min(high, low + Math.round((value - low) / step) * step));
    values = values.map((old, j) => (j === i ? Number(snapped.toFixed(6)) : old));
    touched = true;
    draw();
    onChange();
  }
  function draw() {
    // Out of sight there is no width to draw in; the observer calls again when there is.
    if (!stage.clientWidth) return;
    p = paper(stage.clientWidth, card, words);
    patch(svg, sketchPicture({ card, p, values, reveal, words, written, label: described() }));
    handles.forEach((slider, i) => {
      if (!slider) return;
      slider.style.left = `${p.x(card.handles[i])}px`;
      slider.style.top = `${p.y(values[i])}px`;
      slider.hidden = Boolean(reveal);
      slider.setAttribute("aria-valuenow", `${values[i]}`);
      slider.setAttribute("aria-valuetext", `${written(values[i])} ${unit}`);
    });
  }
  function described() {
    /** @param {number[]} list */
    const points = (list) => list.map((value, i) => `${words.number(card.handles[i])}: ${written(value)}`).join(", ");
    const shared = { label: card.y.label, points: points(values), axis: card.x.label };
    if (!reveal) return fill(texts.curve_alt, shared);
    const x = words.number(card.handles[reveal.where]);
    return fill(texts.curve_alt_model, { ...shared, truth: points(reveal.at), x });
  }
  drawable(stage, {
    places: () => card.handles.map((time, i) => (free[i] ? p.x(time) : null)),
    set: (i, y) => set(i, p.value(y)),
    begin: () => {
      before = values;
      return p && !reveal;
    },
    cancel: () => {
      values = before;
      draw();
      onChange();
    },
  });
  const stop = whenResized(stage, draw);

  return {
    node,
    read: () => values,
    empty: () => !touched,
    show(answer) {
      const fits = Array.isArray(answer) && answer.length === values.length && answer.every(Number.isFinite);
      if (!fits) return; // an answer from a code cell may be anything
      values = answer.map((value, i) => (free[i] ? Math.max(low, Math.min(high, value)) : card.start[i]));
      touched = true;
      draw();
    },
    lock(truth) {
      reveal = truth;
      how.hidden = Boolean(truth);
      twin.show(values, truth);
      draw();
    },
    remove: stop,
  };
}

/** The drawing as a table, for those who read rather than see it; there is one once the truth is known.
 *  @param {Card} card
 *  @param {Words} words
 *  @param {Write} written */
function tableTwin(card, words, written) {
  const { texts } = words;
  const columns = [card.x.label, texts.curve_table_you, texts.curve_table_model];
  const numbers = table({ caption: texts.curve_table, columns });
  const node = element("details", {}, element("summary", {}, texts.curve_table_open), numbers.node);
  node.hidden = true;
  /** @param {number[]} values
   *  @param {Truth} reveal */
  const show = (values, reveal) => {
    node.hidden = !reveal;
    if (!reveal) return;
    /** @param {number} time
     *  @param {number} i */
    const row = (time, i) => [words.number(time), written(values[i]), written(reveal.at[i])];
    numbers.show(card.handles.map(row), reveal.where);
  };
  return { node, show };
}
