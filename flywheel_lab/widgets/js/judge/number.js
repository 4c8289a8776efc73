// One number out of an answer, whatever a card or a cell hands in.
import { read } from "./read.js";
import { Trouble } from "./text.js";

/** @param {any} answer
 *  @param {Sheet} sheet
 *  @param {Words} words
 *  @returns {{readings: number[], coarse: number, trials: number[][]}} */
export function readNumber(answer, sheet, words) {
  const text = typeof answer === "number" ? answer.toExponential() : answer; // no digits that could be grouped
  const found = read(text, sheet, words);
  if ("trouble" in found) throw new Trouble(found.trouble);
  return { trials: [found.readings], ...found };
}
