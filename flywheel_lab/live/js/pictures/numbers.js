// Numbers of a room on one line: a dot for each, or for a range a line with its likeliest value; at last the true one.
import { axisOf } from "./axis.js";
import { fillPlace } from "./place.js";
import { ceiling } from "../../../widgets/js/parts/svg.js";
import { fill } from "../../../widgets/js/parts/words.js";

const DOTS = [22, 18, 14, 11, 9, 7]; // widths of a dot: the largest of which all find room is taken
const ROW = 18; // the most height that a range has

/** The median, which one joker does not move.
 *  @param {number[]} values */
export function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** Between which ends the numbers are drawn: a few that are far out are drawn at the edge, or all others would be one dot.
 *  @param {number[]} values
 *  @param {number} [truth]
 *  @returns {Point} */
export function endsOf(values, truth) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const reach = 2 * (at(0.9) - at(0.1)) || Math.abs(at(0.5)) || 1;
  const inside = sorted.filter((value) => Math.abs(value - at(0.5)) <= reach);
  const all = truth === undefined ? inside : [...inside, truth];
  const [low, high] = all.length ? [Math.min(...all), Math.max(...all)] : [0, 1];
  const from = low < 0 ? -ceiling(-low) : low > 0.5 * high ? low - (high - low) * 0.2 : 0;
  return [from, from + (high - from || 1) * 1.05];
}

/** @param {{width: number, height: number, shown: Told, unit: string, words: Words}} given
 *  @returns {Drawing} */
export function numbersPicture({ width, height, shown, unit, words }) {
  const { values = [], ranges = [], truth, mine } = shown;
  const [low, high] = endsOf([...values, ...ranges.flat()], truth);
  const [left, right, bottom] = [14, width - 14, height - 42];
  const x = (/** @type {number} */ value) =>
    left + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (right - left);
  const shapes = axisOf({ low, high, x, left, right, bottom, words, unit });
  if (ranges.length && ranges.length === values.length) shapes.push(...rangeLines({ ranges, values, x, bottom }));
  else shapes.push(...dots({ values, x, bottom }));
  if (mine !== undefined) shapes.push(...ownNumber({ mine: [mine].flat(), x, bottom, words }));
  if (truth !== undefined) {
    const at = x(truth);
    const anchor = at > width / 2 ? "end" : "start";
    const beside = at + (at > width / 2 ? -6 : 6);
    shapes.push(["line", { class: "fl-model", x1: at, x2: at, y1: bottom, y2: 6, pathLength: 1 }]);
    const name = { class: "fl-name fl-model-name fl-after", x: beside, y: 15, "text-anchor": anchor };
    shapes.push(["text", name, shown.text ?? `${words.number(truth)} ${unit}`.trimEnd()]);
  }
  return { width, height, label: spokenNumbers(shown, unit, words), shapes };
}

/** @param {{values: number[], x: Measure, bottom: number}} given
 *  @returns {Shape[]} */
function dots({ values, x, bottom }) {
  const room = bottom - 28;
  const places = (/** @type {number} */ size) => values.map((value) => Math.round(x(value) / size));
  const tallest = (/** @type {number[]} */ all) => Math.max(1, ...all.map((place) => count(all, place)));
  const size = DOTS.find((each) => tallest(places(each)) * each <= room) ?? DOTS.at(-1);
  const all = places(size);
  const step = Math.min(size, room / tallest(all));
  return all.map((place, i) => {
    const below = count(all.slice(0, i), place);
    return ["circle", { class: "fl-one", cx: place * size, cy: bottom - step * (below + 0.6), r: size / 2 - 0.8 }];
  });
}
/** @param {number[]} all
 *  @param {number} wanted */
const count = (all, wanted) => all.filter((each) => each === wanted).length;

/** Ranges one over the other, by their likeliest value.
 *  @param {{ranges: Point[], values: number[], x: Measure, bottom: number}} given
 *  @returns {Shape[]} */
function rangeLines({ ranges, values, x, bottom }) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const step = Math.min(ROW, (bottom - 30) / Math.max(1, ranges.length));
  return order.flatMap((i, k) => {
    const y = bottom - step * (k + 0.8);
    return /** @type {Shape[]} */ ([
      ["line", { class: "fl-range", x1: x(ranges[i][0]), x2: x(ranges[i][1]), y1: y, y2: y, "stroke-width": step / 4 }],
      ["circle", { class: "fl-one", cx: x(values[i]), cy: y, r: step / 3.2 }],
    ]);
  });
}

/** One's own number or range, below all others, on the line itself.
 *  @param {{mine: number[], x: Measure, bottom: number, words: Words}} given
 *  @returns {Shape[]} */
function ownNumber({ mine, x, bottom, words }) {
  const guess = x(mine[mine.length >> 1]);
  const from = { class: "fl-own", x1: x(mine[0]), x2: x(mine.at(-1)), y1: bottom, y2: bottom };
  return [
    ["line", from],
    ["circle", { class: "fl-own-point", cx: guess, cy: bottom, r: 5.5 }],
    ["text", { class: "fl-name fl-own-name", x: guess, y: bottom - 10, "text-anchor": "middle" }, words.texts.curve_you],
  ];
}

/** How many ranges hold the truth.
 *  @param {Told} shown */
export const held = ({ ranges = [], truth }) => ranges.filter(([low, high]) => low <= truth && truth <= high).length;

/** The same in words.
 *  @param {Told} shown
 *  @param {string} unit
 *  @param {Words} words */
export function spokenNumbers(shown, unit, words) {
  const { values = [], ranges = [], truth } = shown;
  const { texts } = words;
  const written = (/** @type {number} */ value) => `${words.number(value)} ${unit}`.trimEnd();
  const said = [words.count(texts.numbers, values.length)];
  const [low, high] = [Math.min(...values), Math.max(...values)].map(written);
  if (values.length) said.push(fill(texts.numbers_lie, { low, high, middle: written(middle(values)) }));
  if (truth !== undefined) said.push(fill(texts.number_true, { truth: shown.text ?? written(truth) }));
  if (truth !== undefined && ranges.length) said.push(fill(texts.held, { held: held(shown), all: ranges.length }));
  return said.join(" ");
}

/** Numbers on a line that fills its place.
 *  @param {{card: Card, words: Words, scale?(): number}} given */
export function numbersOf({ card, words, scale }) {
  const unit = card.unit ?? "";
  const place = fillPlace({
    name: "numbers",
    look: "fl-curves",
    scale,
    paint({ shown, width, free }) {
      const height = free === undefined ? 190 : Math.max(140, free);
      return numbersPicture({ width, height, shown, unit, words });
    },
  });
  return {
    ...place,
    show(/** @type {Told} */ shown) {
      place.node.hidden = !shown.values?.length && shown.truth === undefined;
      place.show(shown);
    },
  };
}
