// Lines in order, and pairs. `right` has the place among the shown ones, and why; for a pair also its left side.
import { fill } from "../../parts/words.js";
import { letters } from "../text.js";

/** The first misplaced line is explained.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function order({ shown, right, wrong, no_letters }, answer) {
  const chosen = letters(answer, shown.length, { least: shown.length }, no_letters);
  const first = chosen.findIndex((place, i) => shown[place] !== shown[right[i][0]]);
  if (first < 0) return { right: true, message: right.map(([, why]) => why).join(" ") };
  const [place, why] = right[first];
  const words = { place: first + 1, chosen: shown[chosen[first]], line: shown[place], why };
  return { right: false, message: fill(wrong, words) };
}

/** The first wrong pair is explained.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function match({ shown, right, wrong, no_letters }, answer) {
  const n = right.length;
  const chosen = letters(answer, shown.length, { least: n, most: n, once: false }, no_letters);
  const first = chosen.findIndex((place, i) => place !== right[i][0]);
  if (first < 0) return { right: true, message: right.map(([, why]) => why).join(" ") };
  const [, why, line] = right[first];
  return { right: false, message: fill(wrong, { line, chosen: shown[chosen[first]], why }) };
}
