// A pattern of Python, with what many of them have put in: it is sent once.
import known from "./patterns.js";

/** All words of a table, the longest first: none is cut short by one with which it begins.
 *  @param {Record<string, number>} table */
const anyOf = (table) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|");

/** @type {Record<string, string>} */
const OFTEN = { "@cardinal@": anyOf(known.cardinals), "@ordinal@": anyOf(known.ordinals), "@edge@": known.edge };

/** @param {string} source
 *  @param {string} flags */
export const pattern = (source, flags) =>
  new RegExp(
    source.replace(/@[a-z]+@/g, (mark) => OFTEN[mark]),
    flags,
  );
