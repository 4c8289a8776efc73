// Payments that repeat what their whole order costs, beside what each of them paid: their own amount counts.
import { listed } from "../cells/column.js";
import { CENT, readValues } from "../cells/values.js";
import { strip } from "../python.js";
import { hasWord, joined, plainName } from "../vocabulary.js";

/** Take the amount of a row in place of that of its order, where rows are payments or instalments: all rows of each order
 *  repeat the amount that would count, and what another column says of them never adds up to more; it does so exactly for
 *  one order at least, unless the name of the first says that it is the order's.
 *  @param {Roles} columns
 *  @param {ExportSheet} sheet */
export function takeOwnAmounts(columns, { table, answers, lexicon }) {
  const { of } = columns;
  const { rows: words, kinds } = lexicon.vocabulary;
  const numbers = kinds.numbers.map(joined);
  const names = table.header.map(plainName);
  const isPayment = (/** @type {string} */ name, /** @type {number} */ c) =>
    hasWord(name, words.instalments) || (numbers.includes(joined(name)) && c !== of.order);
  if (answers["column.value"] !== undefined || !("order" in of) || !("value" in of) || !names.some(isPayment)) return;
  const told = table.sample(of.order);
  const rows = [...told.keys()].filter((k) => !lexicon.isEmpty(told[k]));
  /** @type {Map<string, number[]>} */
  const orders = new Map();
  rows.forEach((row, k) => orders.set(strip(told[row]), [...(orders.get(strip(told[row])) ?? []), k]));
  const several = [...orders.values()].filter((own) => own.length > 1);
  const read = (/** @type {number} */ c) => {
    const cells = table.sample(c);
    const column = listed(rows.map((k) => cells[k]));
    const { numbers: amounts, numeric } = readValues(column, lexicon);
    return { numeric, told: [...column.codes].map((code) => amounts[code] || 0) };
  };
  const whole = read(of.value).told;
  if (!several.length || several.some((own) => own.some((k) => Math.abs(whole[k] - whole[own[0]]) > CENT))) return;
  const says = hasWord(names[of.value], words.wholes);
  const taken = Object.values(of);
  const best = table.header.map((header, c) => ({ c, points: lexicon.namePoints("value", header) }));
  for (const { c } of best
    .filter((each) => each.points > 0 && !taken.includes(each.c))
    .sort((a, b) => b.points - a.points)) {
    const { numeric, told: own } = read(c);
    const rest = several.map((some) => whole[some[0]] - some.reduce((sum, k) => sum + own[k], 0));
    const all = several.flat();
    const less = all.some((k) => own[k] > 0) && all.every((k) => Math.abs(own[k]) < whole[k] + CENT);
    if (!numeric || !less || rest.some((each) => each <= -CENT) || !(says || rest.some((each) => each < CENT)))
      continue;
    of.value = c;
    columns.rivals.value = [c];
    columns.weak.delete("value");
    return;
  }
}
