// First predictions beside the truth: what figures/calibration.py says of them, from what a page knows of each.
import { readSketch } from "../../../widgets/js/judge/kinds/curve.js";
import { triple } from "../../../widgets/js/judge/kinds/range.js";
import { letters } from "../../../widgets/js/judge/text.js";
import { unseal } from "../../../widgets/js/judge/seal.js";
import { fill, speaker } from "../../../widgets/js/parts/words.js";

const REACH = 8;
const FEW = 10;
const TICKS = [0.25, 0.5, 1, 2, 4];
/** @type {Map<string, Sheet>} */
const opened = new Map();

/** @param {CourseData} course
 *  @param {string} name
 *  @returns {Sheet | null} */
function sheetOf({ predictions }, name) {
  if (!opened.has(name) && predictions[name]) opened.set(name, unseal(predictions[name]));
  return opened.get(name) ?? null;
}

/** What `read` gives, null where the answer cannot be read.
 *  @template Found
 *  @param {() => Found} read */
function readable(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Low, guess and high of an answer to a prediction of a number; null for any other.
 *  @param {CourseData} course
 *  @param {string} name
 *  @param {any} answer
 *  @returns {[number, number, number] | null} */
export function rangeOf(course, name, answer) {
  const sheet = sheetOf(course, name);
  if (sheet?.kind !== "range") return null;
  return readable(() => {
    const [low, guess, high] = triple(sheet, answer, speaker(course.language, course.words));
    return [low, guess, high];
  });
}

/** The heights of a drawn curve; null for any other answer.
 *  @param {CourseData} course
 *  @param {string} name
 *  @param {any} answer
 *  @returns {number[] | null} */
export function sketchOf(course, name, answer) {
  const sheet = sheetOf(course, name);
  if (sheet?.kind !== "curve") return null;
  const sketch = readable(() => readSketch(sheet, answer));
  return Array.isArray(sketch) ? sketch : null;
}

/** @typedef {{label: string, gap?: number, right?: boolean, range?: number[], truth?: number}} Result */

/** The first predictions that can be read, in the order of the course.
 *  @param {CourseData} course
 *  @param {Items} items
 *  @returns {Result[]} */
export function results(course, items) {
  const asked = course.chapters.flatMap((chapter) => chapter.items);
  return asked.flatMap(([name, label]) => {
    const [sheet, item] = [sheetOf(course, name), items[name]];
    const found = sheet && item && resultOf(course, name, sheet, item.first);
    return found ? [{ label, ...found }] : [];
  });
}

/** @param {CourseData} course
 *  @param {string} name
 *  @param {Sheet} sheet
 *  @param {any} first
 *  @returns {Omit<Result, "label"> | null} */
function resultOf(course, name, sheet, first) {
  if (sheet.sealed) return null;
  if (sheet.kind === "curve") {
    const sketch = sketchOf(course, name, first);
    if (!sketch) return null;
    const gaps = sketch.map((value, i) => Math.abs(value - sheet.truth[sheet.handles[i] - sheet.handles[0]])).slice(1);
    return { gap: mean(gaps) / (sheet.height[1] - sheet.height[0]) };
  }
  if (sheet.kind === "pick") {
    const right = /** @type {any} */ (sheet.right);
    const place = Number.isInteger(first)
      ? first
      : readable(() => letters(first, right.length, { least: 1, most: 1 }, "")[0]);
    return place === null || !(place in right) ? null : { right: right[place] };
  }
  const found = rangeOf(course, name, first);
  if (!found) return null;
  const [low, guess, high] = found;
  if (low < high) return { range: [low, guess, high], truth: sheet.truth };
  return { right: Math.abs(guess - sheet.truth) <= sheet.near + 1e-9 };
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where a value lies on the axis from 0 to 1, by its ratio to the truth.
 *  @param {number} value
 *  @param {number} truth */
export function place(value, truth) {
  const ratio = Math.min(Math.max(value / truth, 1 / REACH), REACH);
  return Math.round((0.5 + Math.log(ratio) / Math.log(REACH) / 2) * 1000) / 1000;
}

/** What the map shows of predictions; {} where there are none.
 *  @param {CourseData} course
 *  @param {Items} items
 *  @returns {Progress["forecasts"]} */
export function forecasts(course, items) {
  const made = results(course, items);
  if (!made.length) return {};
  const { words } = course;
  const ticks = /** @type {Ticks} */ (TICKS.map((tick, i) => [place(tick, 1), ["× ¼", "", words.truth, "", "× 4"][i]]));
  return { title: words.forecasts, verdict: verdict(course, made), ticks, rows: rowsOf(course, made) };
}

/** The lines of the chart, ranges first.
 *  @param {CourseData} course
 *  @param {Result[]} made
 *  @returns {Forecast[]} */
export function rowsOf({ language, words }, made) {
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const first = (/** @type {Result} */ { range, gap }) => (range ? 0 : gap === undefined ? 2 : 1);
  return [...made]
    .sort((one, other) => first(one) - first(other))
    .map(({ label, range, truth, gap, right }) => {
      if (gap !== undefined)
        return { label, words: fill(words.gap, { share: share.format(gap) }), good: null, places: [] };
      if (!range) return { label, words: words[right ? "true" : "other"], good: right, places: [] };
      const good = range[0] <= truth && truth <= range[2];
      const said = words[good ? "held" : range[2] < truth ? "too_low" : "too_high"];
      return { label, words: said, good, places: truth > 0 ? range.map((value) => place(value, truth)) : [] };
    });
}

/** How often the ranges held the truth, how often they should, and how much that says.
 *  @param {CourseData} course
 *  @param {Result[]} made */
function verdict({ words }, made) {
  const ranges = made.filter(({ range }) => range);
  if (!ranges.length) return "";
  const held = heldIn(ranges);
  const said = [fill(words.verdict, { held, count: ranges.length })];
  if (ranges.length < FEW) said.push(words.few);
  else if (held / ranges.length < 0.6) said.push(words.wider);
  return said.join(" ");
}

/** @param {Result[]} ranges */
const heldIn = (ranges) => ranges.filter(({ range: [low, , high], truth }) => low <= truth && truth <= high).length;

/** One line for a certificate; "" where nothing was predicted.
 *  @param {CourseData} course
 *  @param {Items} items */
export function record(course, items) {
  const made = results(course, items);
  if (!made.length) return "";
  const { words, language } = course;
  const [picks, ranges] = [made.filter(({ right }) => right !== undefined), made.filter(({ range }) => range)];
  const gaps = made.flatMap(({ gap }) => (gap === undefined ? [] : [gap]));
  const said = [fill(words.record, { count: made.length })];
  if (picks.length)
    said.push(fill(words.picks, { right: picks.filter(({ right }) => right).length, count: picks.length }));
  if (ranges.length) said.push(fill(words.ranges, { held: heldIn(ranges), count: ranges.length }));
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  if (gaps.length) said.push(fill(words.gaps, { share: share.format(mean(gaps)), count: gaps.length }));
  return said.join(" ");
}
