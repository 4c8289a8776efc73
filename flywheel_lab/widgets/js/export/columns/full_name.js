// First and last names that stand in two columns name somebody together, where no other column does.
import { strip } from "../python.js";
import { joined, plainName } from "../vocabulary.js";

const KNOWN = 4; // points of a column with a number or an address of people, beside which nobody needs names

/** Put whole names into the column of last names, unless another column names people.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
export function joinNames(table, lexicon) {
  const names = findNames(table, lexicon);
  if (!names) return;
  const { first, last } = names;
  table.header[last] = `${table.header[first]} + ${table.header[last]}`;
  const join = (/** @type {string} */ one, /** @type {string} */ other) => {
    if (lexicon.isEmpty(other)) return "";
    return lexicon.isEmpty(one) ? strip(other) : `${strip(one)} ${strip(other)}`;
  };
  table.names = { first, last, join };
  table.samples.delete(last);
  table.columns.delete(last);
}

/** Return the columns of first and of last names: one of each, and nothing that names people better. A column that is only
 *  called name holds last names where it does not hold the first ones as well.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function findNames(table, lexicon) {
  const plain = table.header.map((header) => joined(plainName(header)));
  const placesOf = (/** @type {string} */ kind) => {
    const names = lexicon.vocabulary.people[kind].map(joined);
    return plain.flatMap((name, k) => (names.includes(name) ? [k] : []));
  };
  const [firsts, sure] = [placesOf("first"), placesOf("last")];
  const lasts = sure.length ? sure : placesOf("short");
  const known = table.header.some((header) => lexicon.namePoints("person", header) >= KNOWN);
  if (firsts.length !== 1 || lasts.length !== 1 || known) return null;
  const [[first], [last]] = [firsts, lasts];
  const [ones, others] = [table.sample(first), table.sample(last)];
  const rows = ones.flatMap((one, k) => (lexicon.isEmpty(one) ? [] : [k]));
  const whole = rows.filter((k) => strip(others[k]).toLowerCase().includes(strip(ones[k]).toLowerCase()));
  return 2 * whole.length <= rows.length ? { first, last } : null;
}
