// Which row names the columns of a table, and what the names say of it.
import { count, most, strip } from "../python.js";

const SURE = 1.5; // points of a name

/** Return the number of the first row as wide as most, with hardly a gap.
 *  @param {string[][]} rows */
export function headerRow(rows) {
  const some = rows.slice(0, 500).map(filledTo);
  const width = most(count(some), (n, times) => times * Math.min(n, 8) ** 0.5, 0);
  const at = some
    .slice(0, 60)
    .findIndex((n, k) => n >= width && rows[k].filter((cell) => strip(cell)).length >= 0.6 * width);
  return Math.max(0, at);
}

/** Return how many cells a row has without the empty ones at its end.
 *  @param {string[]} row */
export const filledTo = (row) => row.findLastIndex((cell) => strip(cell)) + 1;

/** Return 1 if columns name a person and a day, 2 if they also name an amount or a stage, else 0.
 *  @param {string[]} header
 *  @param {Lexicon} lexicon */
export function howTelling(header, lexicon) {
  const isThere = (/** @type {string} */ role) => header.some((name) => lexicon.namePoints(role, name) >= SURE);
  if (!isThere("person") || !isThere("time")) return 0;
  return 1 + Number(isThere("value") || isThere("stage"));
}
