// Amounts of cells that list several, such as the refunds of an order: they are added.
import { asPython } from "../python.js";
import { listed } from "./column.js";
import { readValues } from "./values.js";

const LISTED = asPython(/\s*[;|+\n]\s*/); // between the amounts of one cell
const AROUND = /^[[\]() ]+|[[\]() ]+$/g;

/** Return the numbers of a column whose cells may list several amounts, which are added.
 *  @param {Column} column
 *  @param {Lexicon} lexicon
 *  @returns {Amounts} */
export function addListed(column, lexicon) {
  const parts = column.texts.map((text) => text.replace(AROUND, "").split(LISTED));
  if (parts.every((some) => some.length === 1)) return readValues(column, lexicon);
  const read = readValues(listed(parts.flat()), lexicon);
  const flat = listed(parts.flat());
  let at = 0;
  const told = parts.map((some) => some.map(() => flat.codes[at++]));
  const bad = told.map((codes, k) => column.counts[k] > 0 && codes.some((code) => read.bad[code]));
  const numbers = told.map((codes, k) => {
    const some = codes.map((code) => read.numbers[code]).filter((number) => number !== null);
    return bad[k] || !some.length ? null : some.reduce((sum, number) => sum + number, 0);
  });
  const rows = (/** @type {(k: number) => boolean} */ is) => column.counts.reduce((n, m, k) => n + (is(k) ? m : 0), 0);
  const numeric = rows((k) => numbers[k] !== null) > 9 * rows((k) => bad[k]);
  return { numbers, mark: read.mark, bad, numeric };
}
