// The picture of a drawn forecast: what is known, the learner's curve, and after the commitment the truth on top.
import { through } from "../../parts/paths.js";
import { FONT, measure, wrap } from "../../parts/svg.js";

const ROW = 17;
/** @param {string} text */
const wide = (text) => measure(text, FONT);

/** Where things stand on a picture of this width: x() and y() of values, edges, ticks.
 *  @param {number} width
 *  @param {Card} card
 *  @param {Words} words
 *  @param {{height?: number, nameless?: boolean}} [wanted] what a wall has otherwise: a height, and no names beside curves */
export function paper(width, card, words, { height = width < 440 ? 264 : 320, nameless = false } = {}) {
  const { low, high, step, label } = card.y;
  const every = niceStep((high - low) / 5);
  const levels = Array.from({ length: Math.floor((high - low) / every + 1e-9) + 1 }, (_, i) => low + i * every);
  const title = wrap(label, width - 8, FONT);
  const number = wide(` ${words.number(high - step)}`);
  const named = number + Math.max(wide(words.texts.curve_you), wide(words.texts.curve_model));
  const narrow = nameless || width < 440 || named > width / 4; // then names stand on the paper, and not beside it
  const left = 12 + Math.max(...levels.map((level) => wide(words.number(level))));
  const right = width - (narrow ? 16 : named + 18);
  const [top, bottom] = [14 + ROW * title.length, height - 45];
  const times = [...card.handles, ...card.x.ticks, ...card.given.flatMap(({ x }) => x)];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return {
    ...{ width, height, narrow, left, right, top, bottom, levels, title },
    x: (/** @type {number} */ time) => left + ((time - first) / (last - first)) * (right - left),
    y: (/** @type {number} */ value) => bottom - ((value - low) / (high - low)) * (bottom - top),
    value: (/** @type {number} */ y) => low + ((bottom - y) / (bottom - top)) * (high - low),
  };
}

/** @param {number} least */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  return power * [1, 2, 5, 10].find((step) => step * power >= least * (1 - 1e-9));
}

/** @param {Paper} p
 *  @param {number[]} xs
 *  @param {number[]} ys */
export const path = (p, xs, ys) => through(xs.map((x, i) => [p.x(x), p.y(ys[i])]));
/** @param {string} kind
 *  @param {number} x
 *  @param {number} y
 *  @param {string} anchor
 *  @param {string} words
 *  @returns {Shape} */
const text = (kind, x, y, anchor, words) => ["text", { class: kind, x, y, "text-anchor": anchor }, words];

/** `values` is the learner's curve; with `reveal` the truth is drawn over it, and the widest gap is marked.
 *  @param {{card: Card, p: Paper, values: number[], reveal: Truth, words: Words, written: Write, label: string}} given
 *  @returns {Drawing} */
export function sketchPicture({ card, p, values, reveal, words, written, label }) {
  const shapes = [...axes(card, p, words), ...known(card, p)];
  const line = { class: reveal ? "fl-you fl-past" : "fl-you", d: path(p, card.handles, values) };
  shapes.push(["path", line]);
  card.handles.forEach((time, i) => {
    const fixed = card.fixed.includes(i);
    const size = fixed || reveal ? 7 : 0.01;
    const [x, y] = [p.x(time) - size / 2, p.y(values[i]) - size / 2];
    shapes.push(["rect", { class: fixed ? "fl-given-point" : "fl-you-point", x, y, width: size, height: size }]);
  });
  if (reveal) shapes.push(["path", { class: "fl-model", d: path(p, reveal.truth.x, reveal.truth.y), pathLength: 1 }]);
  if (reveal) shapes.push(...widest(card, p, values, reveal, written));
  shapes.push(...names(card, p, values, reveal, words, written));
  return { width: p.width, height: p.height, label, shapes };
}

/** @param {Card} card
 *  @param {Paper} p
 *  @param {Words} words */
export function axes(card, p, words) {
  const shapes = p.title.map((line, i) => text("fl-name", 2, 13 + ROW * i, "start", line));
  for (const level of p.levels) {
    shapes.push(["line", { class: "fl-grid", x1: p.left, x2: p.right, y1: p.y(level), y2: p.y(level) }]);
    shapes.push(text("fl-scale", p.left - 8, p.y(level) + 4, "end", words.number(level)));
  }
  for (const tick of card.x.ticks) {
    shapes.push(["line", { class: "fl-axis", x1: p.x(tick), x2: p.x(tick), y1: p.bottom, y2: p.bottom + 4 }]);
    shapes.push(text("fl-scale", p.x(tick), p.bottom + 23, "middle", words.number(tick)));
  }
  shapes.push(["line", { class: "fl-axis", x1: p.left, x2: p.right, y1: p.bottom, y2: p.bottom }]);
  shapes.push(text("fl-name", p.right, p.bottom + 41, "end", card.x.label));
  return shapes;
}

/** @param {Card} card
 *  @param {Paper} p
 *  @returns {Shape[]} */
export function known(card, p) {
  return card.given.flatMap(({ name, x, y }) => {
    const lines = wrap(name, p.right - p.left, FONT);
    const half = Math.max(...lines.map(wide)) / 2;
    const at = Math.min(Math.max((p.x(x[0]) + p.x(x.at(-1))) / 2, p.left + half), p.right - half);
    const said = lines.map((line, i) => text("fl-flow", at, p.y(y.at(-1)) + 16 + ROW * i, "middle", line));
    return [["path", { class: "fl-known", d: path(p, x, y) }], ...said];
  });
}

/** A line between drawn and true where they are farthest apart, with both numbers.
 *  @param {Card} card
 *  @param {Paper} p
 *  @param {number[]} values
 *  @param {Truth} reveal
 *  @param {Write} written
 *  @returns {Shape[]} */
function widest(card, p, values, { at, where }, written) {
  /** @param {number} time */
  const x = p.x(card.handles[where]);
  const ends = apart([p.y(values[where]), p.y(at[where])], p);
  /** @type {[x: number, anchor: string]} */
  const beside = x - p.left > 60 ? [x - 9, "end"] : [x + 9, "start"];
  const alone = where < values.length - 1; // else the names at the ends have the numbers
  const numbers = [values[where], at[where]].map((value, i) =>
    text("fl-value fl-after", beside[0], ends[i] + 4, beside[1], alone ? written(value) : ""),
  );
  const gap = { class: "fl-gap fl-after", x1: x, x2: x, y1: p.y(values[where]), y2: p.y(at[where]) };
  const point = { class: "fl-model-point fl-after", cx: x, cy: p.y(at[where]), r: 4.5 };
  return [["line", gap], ["circle", point], ...numbers];
}

/** The names at the ends of the curves, beside the paper or, where it is narrow, on it where no curve runs.
 *  @param {Card} card
 *  @param {Paper} p
 *  @param {number[]} values
 *  @param {Truth} reveal
 *  @param {Words} words
 *  @param {Write} written */
function names(card, p, values, reveal, { texts }, written) {
  const last = reveal?.where === values.length - 1;
  const [you, model] = [values.at(-1), reveal?.truth.y.at(-1)].map((value) => (last ? ` ${written(value)}` : ""));
  const ends = [p.y(values.at(-1)), ...(reveal ? [p.y(reveal.truth.y.at(-1))] : [])];
  const lower = ends.length > 1 && ends[1] > ends[0] ? [-9, 18] : [18, -9];
  const curves = [{ x: card.handles, y: values }, ...(reveal ? [reveal.truth] : [])];
  const said = [texts.curve_you + you, texts.curve_model + model];
  const wanted = ends.map((y, i) => y + (ends.length > 1 ? lower[i] : -14));
  const at = p.narrow ? free(p, wanted, said.map(wide), curves) : apart(ends, p);
  return at.map((y, i) => {
    /** @type {[x: number, y: number, anchor: string]} */
    const place = p.narrow ? [p.right + 12, y, "end"] : [p.right + 12, y + 4, "start"];
    return text(i ? "fl-name fl-model-name fl-after" : "fl-name fl-you-name", ...place, said[i]);
  });
}

const [RISE, FALL] = [13, 5]; // of a line of words, above and below where it stands

/** The heights nearest to those wanted at which words at the right edge lie on no curve, and not on each other.
 *  @param {Paper} p
 *  @param {number[]} wanted
 *  @param {number[]} widths
 *  @param {{x: number[], y: number[]}[]} curves
 *  @returns {number[]} */
export function free(p, wanted, widths, curves) {
  /** @type {number[]} */
  const found = [];
  for (const [i, y0] of wanted.entries()) {
    const runs = curves.flatMap((curve) => heights(p, curve, p.right + 8 - widths[i]));
    const places = Array.from({ length: p.bottom - 6 - p.top }, (_, k) => p.top + k)
      .filter((y) => found.every((other) => Math.abs(other - y) >= ROW))
      .sort((a, b) => Math.abs(a - y0) - Math.abs(b - y0));
    const clear = places.find((y) => runs.every(([high, low]) => low < y - RISE || high > y + FALL));
    found.push(clear ?? places[0]);
  }
  return found;
}

/** Between which heights a curve runs, piece by piece, from here to its end.
 *  @param {Paper} p
 *  @param {{x: number[], y: number[]}} curve
 *  @param {number} left
 *  @returns {Point[]} */
function heights(p, { x, y }, left) {
  return x.slice(1).flatMap((time, k) => {
    const [x0, x1, y0, y1] = [p.x(x[k]), p.x(time), p.y(y[k]), p.y(y[k + 1])];
    if (x1 <= left) return [];
    const from = x0 < left ? y0 + ((y1 - y0) * (left - x0)) / (x1 - x0) : y0;
    return [/** @type {Point} */ ([Math.min(from, y1), Math.max(from, y1)])];
  });
}

/** Heights at least a line apart and on the paper, in the order that they have.
 *  @param {number[]} heights
 *  @param {Paper} p */
function apart(heights, p) {
  const inside = heights.map((y) => Math.max(p.top, Math.min(p.bottom - 4, y)));
  if (inside.length < 2 || Math.abs(inside[0] - inside[1]) >= ROW) return inside;
  const sign = heights[0] <= heights[1] ? 1 : -1;
  const middle = Math.max(p.top + ROW / 2, Math.min(p.bottom - 4 - ROW / 2, (inside[0] + inside[1]) / 2));
  return [middle - (sign * ROW) / 2, middle + (sign * ROW) / 2];
}
