// The curve wall: all drawings of a room over each other, one's own among them, and at last the truth over all.
import { axes, free, known, paper, path } from "../../../widgets/js/questions/curve/picture.js";
import { FONT, measure } from "../../../widgets/js/parts/svg.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { middle } from "./numbers.js";
import { fillPlace } from "./place.js";

/** What is drawn: thin lines, and over them the truth once it is known.
 *  @param {{card: Card, p: Paper, shown: Told, words: Words}} given
 *  @returns {Drawing} */
export function curvesPicture({ card, p, shown, words }) {
  const { curves = [], before, truth } = shown;
  const shapes = [...axes(card, p, words), ...known(card, p)];
  for (const curve of before?.curves ?? []) shapes.push(["path", { class: "fl-drawn fl-then", d: path(p, card.handles, curve) }]);
  for (const curve of curves) shapes.push(["path", { class: "fl-drawn", d: path(p, card.handles, curve) }]);
  if (before) shapes.push(...keyOf(p, before, shown, words));
  if (truth) {
    shapes.push(["path", { class: "fl-model fl-under", d: path(p, truth.x, truth.y), pathLength: 1 }]);
    shapes.push(["path", { class: "fl-model", d: path(p, truth.x, truth.y), pathLength: 1 }]);
    const name = words.texts.curve_model;
    const [y] = free(p, [p.y(truth.y.at(-1)) - 10], [measure(name, FONT)], [truth]);
    shapes.push(["text", { class: "fl-name fl-model-name fl-after", x: p.right + 8, y, "text-anchor": "end" }, name]);
  }
  return { width: p.width, height: p.height, label: spokenCurves(card, shown, words), shapes };
}

const ROOMY = 620; // pixels in which the key stands beside the name of the axis

/** Which lines were drawn before the room has talked.
 *  @param {Paper} p
 *  @param {Vote} before
 *  @param {Vote} after
 *  @param {Words} words
 *  @returns {Shape[]} */
function keyOf(p, before, after, { texts }) {
  if (p.width < ROOMY) return [];
  const said = fill(texts.before_after, { before: before.people, after: after.people });
  return [["text", { class: "fl-scale", x: p.left, y: p.bottom + 41 }, said]];
}

/** The same in words: where the room ends in the middle, and where the truth does.
 *  @param {Card} card
 *  @param {Told} shown
 *  @param {Words} words */
export function spokenCurves(card, { curves = [], truth }, words) {
  const { texts } = words;
  const ends = curves.map((curve) => curve.at(-1));
  const written = (/** @type {number} */ value) => `${words.number(value)} ${card.y.unit}`.trimEnd();
  const said = [`${card.y.label}.`, words.count(texts.drawings, curves.length)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)].map(written);
  if (ends.length) said.push(fill(texts.drawings_end, { low, high, middle: written(middle(ends)) }));
  if (truth) said.push(fill(texts.truth_ends, { truth: written(truth.y.at(-1)) }));
  return said.join(" ");
}

/** A wall of curves that fills its place. `scale` makes all of it larger, as for the last row.
 *  @param {{card: Card, words: Words, scale?(): number}} given */
export function curvesOf({ card, words, scale }) {
  return fillPlace({
    name: "sketch",
    look: "fl-curves fl-sketching",
    scale,
    paint({ shown, width, free: high }) {
      const p = paper(width, card, words, { height: high === undefined ? high : Math.max(200, high), nameless: true });
      return curvesPicture({ card, p, shown, words });
    },
  });
}
