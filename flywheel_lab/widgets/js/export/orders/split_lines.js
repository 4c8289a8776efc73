// Lines of an order that stand in a row for each means by which they were paid: told by what was paid, or asked.
import { listed } from "../cells/column.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { strip } from "../python.js";
import { CENT, readValues } from "../cells/values.js";
import { hasWord, plainName } from "../vocabulary.js";

const PAYS = /pay|paid|zahl|pago|pagad|paiement/;

/** Reject rows that repeat a line of their order for another means of payment. Such rows differ in the means and in what was
 *  paid by it, which adds up to the amount of the line; throws OpenDoubt where no column tells what was paid by each.
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
export function leaveOutSplit({ of, from }, values, sheet) {
  const { table, columns, fates, lexicon, say } = sheet;
  const own = ["order", "product", "value"].filter((role) => role in columns.of).map((role) => columns.of[role]);
  const free = table.header.map((_, k) => k).filter((k) => !own.includes(k));
  const ways = free.filter((k) => paysBy(table.header[k], lexicon));
  if (new Set(own).size < 3 || !ways.length) return;
  const numbersOf = (/** @type {string[]} */ texts) => {
    const column = listed(texts);
    const { numbers, numeric } = readValues(column, lexicon);
    return { numeric, amounts: [...column.codes].map((code) => numbers[code] ?? NaN) };
  };
  const paid = free.filter((k) => PAYS.test(plainName(table.header[k])));
  const amounts = paid.filter((k) => numbersOf(table.sample(k)).numeric);
  const means = ways.filter((k) => !amounts.includes(k));
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {Map<string, [number, string[]][]>} */
  const lines = new Map();
  of.forEach((order, row) => {
    if (from[order + 1] - from[order] < 2 || !fates.keeps(row) || !(values[row] > 0)) return;
    const cells = table.row(row).map(strip);
    const line = [order, ...cells.filter((_, k) => !amounts.includes(k) && !means.includes(k))];
    const by = JSON.stringify([line, means.map((k) => cells[k])]);
    const key = JSON.stringify([line, seen.get(by) ?? 0]); // the same goods twice, by the same means
    seen.set(by, (seen.get(by) ?? 0) + 1);
    if (!lines.has(key)) lines.set(key, []);
    lines.get(key).push([row, amounts.map((k) => cells[k])]);
  });
  const split = [...lines.values()].filter((rows) => rows.length > 1);
  const again = split.flatMap((rows) => rows.slice(1).map(([row]) => row));
  if (!again.length) return;
  const isProven = amounts.some((_, k) =>
    split.every((rows) => {
      const told = numbersOf(rows.map(([, texts]) => texts[k])).amounts;
      const sum = told.reduce((all, each) => all + (each || 0), 0);
      return Math.abs(sum - values[rows[0][0]]) < CENT;
    }),
  );
  if (!isProven) {
    const column = table.header[ways[0]];
    const choices = [choice("once", say("one_line")), choice("row", say("several_lines"))];
    const question = say("are_they_one_line", { column, n: again.length });
    if (askDoubt(makeDoubt({ id: "split", column, question, choices, blocking: true }), sheet) === "row") return;
  }
  fates.expect("split");
  for (const row of again) fates.reject(row, "split");
}

/** Whether a column is called as one that tells by what means somebody paid.
 *  @param {string} header
 *  @param {Lexicon} lexicon */
function paysBy(header, lexicon) {
  const name = plainName(header);
  return hasWord(name, lexicon.vocabulary.rows.means) && PAYS.test(name);
}
