// A drawn forecast: read, compared with the truth, and told what it resembles.
import { fill } from "../../parts/words.js";
import { Trouble } from "../text.js";
import { diagnosis } from "./diagnosis.js";

/** @param {Sheet} sheet
 *  @param {any} answer */
export function isUntouched(sheet, answer) {
  const sketch = readSketch(sheet, answer);
  const slack = sheet.height[2] / 2;
  return typeof sketch !== "string" && sketch.every((value, i) => isNear(value, sheet.start[i], slack));
}

/** As numpy.allclose.
 *  @param {number} value
 *  @param {number} wanted
 *  @param {number} slack */
const isNear = (value, wanted, slack) => Math.abs(value - wanted) <= slack + 1e-5 * Math.abs(wanted);

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Finding} */
export function curve(sheet, answer, words) {
  const sketch = readSketch(sheet, answer, words);
  if (typeof sketch === "string") throw new Trouble(sketch);
  const { truth, handles, height, foils, shapes, because } = sheet;
  const at = handles.map((each) => truth[each - handles[0]]);
  const gaps = sketch.map((value, i) => (i ? Math.abs(value - at[i]) : -1));
  const where = gaps.indexOf(Math.max(...gaps));
  const found = diagnosis(sheet, sketch);
  const digits = height[2] >= 1 ? 0 : 1;
  const [drawn, exact] = [sketch, at].map((values) => words.decimals(values[where], digits));
  const gap = drawn === exact ? sheet.exact : fill(sheet.gap, { moment: sheet.moments[where], drawn, true: exact });
  const why = foils.find(([name]) => name === found.misconception)?.[1];
  return {
    right: found.close,
    message: [gap, why || shapes[found.shape], because].filter(Boolean).join(" "),
    misconception: found.misconception,
    reveal: { truth: { x: Array.from(truth, (_, i) => handles[0] + i), y: truth }, at, where },
    answer: sketch,
  };
}

/** The values at the handles, or what is wrong with them.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} [words]
 *  @returns {number[] | string} */
export function readSketch({ handles, height, start, no_list, off_paper }, answer, words) {
  const [low, high, step] = height;
  const fits = Array.isArray(answer) && answer.length === handles.length && answer.every(Number.isFinite);
  if (!fits) return no_list;
  const sketch = [start[0], ...answer.slice(1)];
  const outside = sketch.find((value) => value < low - step / 2 || value > high + step / 2);
  if (outside === undefined) return sketch;
  return words ? fill(off_paper, { value: words.decimals(outside, 1) }) : off_paper;
}
