// Sales over the counter: what a till sold to whom it does not know, under a number or a name of its own.
import { word } from "../vocabulary.js";

const NAMES = 1.5; // points of a column's name, with which it names people

/** Return which ids a till gives to whom it does not know: zeros alone, or what it always calls a counter sale.
 *  @param {Table} table
 *  @param {Column} ids
 *  @param {Lexicon} lexicon */
export function overTheCounter(table, ids, lexicon) {
  const names = new Set(/** @type {string[]} */ (lexicon.words.counter));
  const leads = new Set([...names].map((name) => name.slice(0, 2)));
  const isSale = (/** @type {string} */ text) => leads.has(text.slice(0, 2).toLowerCase()) && names.has(word(text));
  const found = ids.texts.map((text) => /^0*$/.test(text) || isSale(text));
  table.header.forEach((header, c) => {
    if (lexicon.namePoints("person", header) < NAMES || !table.sample(c).some(isSale)) return;
    const column = table.column(c);
    const said = column.texts.map(isSale);
    const others = new Set();
    ids.codes.forEach((id, k) => said[column.codes[k]] || others.add(id));
    ids.texts.forEach((_, id) => (found[id] ||= !others.has(id)));
  });
  return found;
}
