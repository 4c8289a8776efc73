// Texts that differ in capitals or spaces only are one.
import { fold, strip } from "../python.js";

/** Return a column in which texts that differ in capitals or spaces only are written as in most rows.
 *  @param {Column} column
 *  @returns {Column} */
export function spellAlike(column) {
  const first = /** @type {Map<string, string>} */ (new Map());
  const { texts, counts } = column;
  const commonest = texts.map((_, k) => k).sort((a, b) => counts[b] - counts[a]);
  for (const k of commonest) if (!first.has(fold(texts[k]))) first.set(fold(texts[k]), strip(texts[k]));
  return column.map((text) => first.get(fold(text)));
}
