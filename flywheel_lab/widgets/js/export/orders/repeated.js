// Whether each row of an order repeats what the whole order costs: told, proven by other columns, or asked.
import { listed, placesOf } from "../cells/column.js";
import { CENT, readValues } from "../cells/values.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { hasWord, plainName } from "../vocabulary.js";

const [EACH, WHOLE] = ["row", "order"];
const TRIED = 200; // orders of several rows, on which other columns are tried

/** Whether the rows of orders that have several, all alike, repeat the amount of the order: its name says so, or the system
 *  does; another column proves it, or that they do not; or orders of different products are alike within and differ from
 *  one another. A price is that of a line only where things cost the same alone. Else OpenDoubt is thrown: no amount that
 *  is repeated is added up in silence.
 *  @param {number[][]} several
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
export function repeatOrder(several, orders, values, sheet) {
  const { table, columns, fates, source, lexicon, answers, say } = sheet;
  const asked = several.filter(([first]) => values[first] > 0).sort(([a], [b]) => a - b);
  const n = asked.length;
  if (!n) return true;
  if (!("value" in columns.of)) return !("piece" in columns.of); // a piece times the quantity is a line
  const column = table.header[columns.of.value];
  const { rows, sources } = lexicon.vocabulary;
  const [name, own] = [
    plainName(column),
    rows.lines.filter((/** @type {string} */ word) => !rows.prices.includes(word)),
  ];
  const each = hasWord(name, rows.lines);
  if ("value" in (sources[source]?.columns ?? {}) || (!each && hasWord(name, rows.wholes))) return true;
  if (answers[`value.each:${column}`] === "each") return false;
  const flat = asked.flat().sort((a, b) => a - b);
  if (payInParts(flat, orders.of, sheet)) return false;
  const proven = prove(asked.slice(0, TRIED), values, sheet);
  if (proven) return proven === WHOLE;
  const products = columns.column(table, "product");
  const areDifferent = (/** @type {number[]} */ order) => new Set(order.map((k) => products.codes[k])).size > 1;
  const goods = products && new Set(asked.map(([k]) => values[k])).size > 1 && asked.every(areDifferent);
  if (each && !goods && (hasWord(name, own) || costTheSameAlone(products, orders, values, fates))) return false;
  if (goods && !each) return true;
  const choices = [choice(WHOLE, say("whole_order")), choice(EACH, say("each_row"))];
  const days = columns.column(table, "time");
  if (days && allDiffer(flat, orders.of, (k) => days.codes[k])) choices.reverse(); // paid on several days
  const question = say("what_do_rows_say", { column, n });
  const doubt = makeDoubt({ id: "lines", column, question, choices, blocking: true });
  return askDoubt(doubt, sheet) === WHOLE;
}

/** Whether a column numbers the parts in which orders are paid: another one in each of their first rows.
 *  @param {number[]} rows
 *  @param {Uint32Array} of the order of each row
 *  @param {ExportSheet} sheet */
function payInParts(rows, of, { table, lexicon }) {
  const some = [...table.header.keys()].filter((c) =>
    hasWord(plainName(table.header[c]), lexicon.vocabulary.rows.instalments),
  );
  const first = rows.slice(0, some.length ? TRIED : 0);
  const cells = new Map(first.map((row) => [row, table.row(row)]));
  return some.some((c) => allDiffer(first, of, (k) => cells.get(k)[c]));
}

/** Whether no two rows of an order say the same.
 *  @param {number[]} rows
 *  @param {Uint32Array} of
 *  @param {(k: number) => any} says */
const allDiffer = (rows, of, says) => new Set(rows.map((k) => `${of[k]} ${says(k)}`)).size === rows.length;

/** Return what other columns prove of the first orders with several rows, "" for nothing. The amount is that of the WHOLE
 *  order where amounts of its rows, or prices times quantities, add up to it, and that of EACH row where it adds up to what
 *  another column says in all rows of the order.
 *  @param {number[][]} orders
 *  @param {Float64Array} values
 *  @param {ExportSheet} sheet */
function prove(orders, values, { table, columns, lexicon }) {
  if (new Set(orders.map(([k]) => values[k])).size < 2) return "";
  const own = [columns.of.order, columns.of.value];
  const rows = orders.flat();
  const place = new Map(rows.map((row, i) => [row, i]));
  const cells = rows.map((row) => table.row(row));
  const numbers = table.header.flatMap((_, c) => {
    if (own.includes(c)) return [];
    const told = listed(cells.map((row) => row[c]));
    const read = readValues(told, lexicon);
    return read.numeric && !read.bad.includes(true) ? [Array.from(told.codes, (code) => read.numbers[code] ?? 0)] : [];
  });
  const isSum = (/** @type {(i: number) => number} */ amount) =>
    orders.every((order) => {
      const sum = order.reduce((all, row) => all + amount(place.get(row)), 0);
      return Math.abs(sum - values[order[0]]) < CENT;
    });
  if (
    numbers.some((one, k) => isSum((i) => one[i]) || numbers.slice(0, k).some((two) => isSum((i) => one[i] * two[i])))
  )
    return WHOLE;
  const isTotal = (/** @type {number[]} */ told) =>
    orders.every((order) => {
      const sum = order.reduce((all, row) => all + values[row], 0);
      return order.every((row) => Math.abs(told[place.get(row)] - sum) < CENT);
    });
  return numbers.some(isTotal) ? EACH : "";
}

/** Whether each product has one amount in all rows, and some stand alone in an order and beside others as well.
 *  @param {Column | undefined} products
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} values
 *  @param {Fates} fates */
function costTheSameAlone(products, { of, count }, values, fates) {
  if (!products) return false;
  const rows = placesOf(of.length, (k) => fates.keeps(k) && values[k] > 0);
  const size = new Uint32Array(count);
  for (const k of rows) size[of[k]] += 1;
  const [least, most] = [Infinity, -Infinity].map((end) => new Float64Array(products.texts.length).fill(end));
  const [alone, beside] = [0, 0].map(() => new Uint8Array(products.texts.length));
  for (const k of rows) {
    const code = products.codes[k];
    least[code] = Math.min(least[code], values[k]);
    most[code] = Math.max(most[code], values[k]);
    (size[of[k]] === 1 ? alone : beside)[code] = 1;
  }
  return alone.some((one, code) => one && beside[code]) && !most.some((end, code) => end - least[code] > CENT);
}
