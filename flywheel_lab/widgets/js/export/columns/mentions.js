// Texts of rows that take money back, which name the order from which it goes back.
import { asPython, casefold, strip } from "../python.js";

const BETWEEN = asPython(/[\s,;:()[\]#"']+/);
const BELOW = asPython(/^[^\p{L}\p{N}_]*[-−(]|[-−]\s*$/u); // an amount below 0

/** Return the number of an order as texts have it, without a # before it.
 *  @param {string} text */
export const foldNumber = (text) => casefold(strip(text).replace(/^#+/, ""));

/** Return the words of a text that may be numbers of orders: of three letters or more, with a digit.
 *  @param {string} text */
export const numbersIn = (text) =>
  text
    .split(BETWEEN)
    .map((word) => casefold(word.replace(/^\.+|\.+$/g, "")))
    .filter((word) => [...word].length > 2 && /\d/.test(word));

/** Return the column in whose texts rows without gains name orders of other rows, -1 if there is none.
 *  @param {Roles} columns
 *  @param {Column[]} samples */
export function findMentions({ of, dates }, samples) {
  const there = new Set(samples[of.order].texts.map(foldNumber).filter(Boolean));
  const worth = samples[of.value];
  const back = [...worth.codes.keys()].filter((k) => BELOW.test(worth.at(k)));
  const free = ["product", "channel", "status"];
  const taken = new Set(Object.entries(of).flatMap(([role, k]) => (free.includes(role) ? [] : [k])));
  return samples.findIndex(
    (column, c) =>
      !taken.has(c) && !dates[c].kind && back.some((k) => numbersIn(column.at(k)).some((each) => there.has(each))),
  );
}
