// Lines in order, pairs, and items in bins. `right` has the place among the shown ones, and why; for a pair also its left side.
import { fill } from "../../parts/words.js";
import { letters } from "../text.js";

/** The first misplaced line is explained.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function order({ shown, right, wrong, no_letters }, answer) {
  const chosen = letters(answer, shown.length, { least: shown.length }, no_letters);
  const first = chosen.findIndex((place, i) => shown[place] !== shown[right[i][0]]);
  if (first < 0) return { right: true, message: right.map(([, why]) => why).join("\n") };
  const [place, why] = right[first];
  const words = { place: first + 1, chosen: shown[chosen[first]], line: shown[place], why };
  return { right: false, message: fill(wrong, words) };
}

/** A text with a colon, or with the mark that it ends with already.
 *  @param {string} text */
const leadIn = (text) => (/[?!.…]$/.test(text) ? text : `${text}:`);

/** The first wrong pair is explained.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function match({ shown, right, wrong, no_letters }, answer) {
  const n = right.length;
  const chosen = letters(answer, shown.length, { least: n, most: n, once: false }, no_letters);
  const first = chosen.findIndex((place, i) => place !== right[i][0]);
  if (first < 0)
    return { right: true, message: right.map(([place, why]) => `${leadIn(shown[place])} ${why}`).join("\n") };
  const [, why, line] = right[first];
  return { right: false, message: fill(wrong, { line, chosen: shown[chosen[first]], why }) };
}

/** The first few that lie wrong are explained; an item may be right in several bins.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function sort({ shown, items, lie_right, wrong, why, explained, no_letters }, answer) {
  const all = items.length;
  const chosen = letters(answer, shown.length, { least: all, most: all, once: false }, no_letters);
  const marks = items.map(({ right }, i) => right.includes(chosen[i]));
  const missed = marks.flatMap((right, i) => (right ? [] : [i]));
  if (!missed.length) return { right: true, message: why, marks };
  const said = missed.slice(0, explained).map((i) => {
    const words = { line: items[i].text, chosen: shown[chosen[i]], why: items[i].why[chosen[i]] };
    return fill(wrong, words);
  });
  const count = fill(lie_right, { right: all - missed.length, all });
  return { right: false, message: [count, ...said].join("\n"), marks };
}
