// A number that was dragged to: near the truth, a known mistake, too low or too high. A twin of lessons/questions/hand.py.
import { possibleOf } from "./range.js";

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Finding} */
export function hand(sheet, answer, words) {
  const { truth, near, mistakes, why, too_low, too_high } = sheet;
  const off = (/** @type {number} */ value) => Math.abs(value - truth);
  const value = possibleOf(sheet, answer, words).reduce((best, each) => (off(each) < off(best) ? each : best));
  const isNear = (/** @type {number} */ other) => Math.abs(value - other) <= near + 1e-9;
  if (isNear(truth)) return { right: true, message: why, truth };
  const known = mistakes.find(([other]) => isNear(other));
  if (known) return { right: false, message: known[1], misconception: known[2] };
  return { right: false, message: value < truth ? too_low : too_high };
}
