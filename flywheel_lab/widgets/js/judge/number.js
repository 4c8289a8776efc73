// One number out of an answer, whatever a card or a cell hands in.
import { read } from "./read.js";
import { Trouble } from "./text.js";

/** @param {any} answer
 *  @param {Sheet} sheet
 *  @param {Words} words
 *  @returns {{readings: number[], coarse: number}} */
export function readNumber(answer, { unit, share, quantities }, { language }) {
  const text = typeof answer === "number" ? answer.toExponential() : answer; // no digits that could be grouped
  const found = read(text, { unit, share, language, quantities });
  if ("trouble" in found) throw new Trouble(found.trouble);
  return found;
}
