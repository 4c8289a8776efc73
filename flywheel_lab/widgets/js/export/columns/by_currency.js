// Amounts that stand in several columns, one for each currency: joined where no row has two of them.
import { listed } from "../cells/column.js";
import { readValues } from "../cells/values.js";
import { fold, strip } from "../python.js";

const WORD = /\p{L}+|[€$£¥]/gu;

/** Put amounts of several columns into the first one, each with its currency, and return whether that is what they are:
 *  their names differ in a currency only, and in no row two of them hold an amount.
 *  @param {number[]} rivals
 *  @param {Roles} columns
 *  @param {ExportSheet} sheet */
export function joinCurrencies(rivals, columns, { table, lexicon }) {
  const names = rivals.map((c) => nameAndUnit(table.header[c], lexicon));
  const units = names.map(({ unit }) => unit);
  if ("currency" in columns.of || new Set(names.map(({ name }) => name)).size > 1) return false;
  if (new Set(units).size < units.length || !units.every(Boolean)) return false;
  const read = rivals.map((c) => ({ column: table.column(c), ...readValues(table.column(c), lexicon) }));
  if (read.some(({ bad }) => bad.some(Boolean))) return false;
  const texts = [];
  for (let k = 0; k < table.size; k += 1) {
    const there = read.flatMap(({ column, numbers }, at) => (numbers[column.codes[k]] ? [at] : []));
    if (there.length > 1) return false;
    const text = strip(read[there[0] ?? 0].column.at(k));
    texts.push(there.length ? `${text} ${units[there[0]]}` : text);
  }
  table.replace(rivals[0], listed(texts));
  columns.of.value = rivals[0];
  columns.agreed.currency = [rivals[0], rivals[1]];
  return true;
}

/** Return the name of a column without the currency in it, and that currency, "" unless there is one.
 *  @param {string} header
 *  @param {Lexicon} lexicon */
function nameAndUnit(header, lexicon) {
  const words = (header.match(WORD) ?? []).map(fold);
  const units = words.filter((word) => lexicon.units.has(word));
  const name = words.filter((word) => !units.includes(word)).join(" ");
  return { name, unit: units.length === 1 ? units[0].toUpperCase() : "" };
}
