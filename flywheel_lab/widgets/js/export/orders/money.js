// What the rows of an export are worth: amounts of a whole column.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { WEAK } from "../columns/roles.js";
import { listed } from "../cells/column.js";
import { areMany } from "../cells/dates.js";
import { isMoney } from "../columns/amounts.js";
import { coverContacts } from "../privacy.js";
import { listFew, strip } from "../python.js";
import { OpenDoubt } from "../refusal.js";
import { CENT, readValues } from "../cells/values.js";
import { hasWord, joined, plainName } from "../vocabulary.js";

const SURE = 3; // points of the name of an amount

/** Return the amount of each row, NaN where there is none; throws OpenDoubt where 1.234 may be one or one thousand.
 *  @param {ExportSheet} sheet
 *  @returns {Float64Array | null} null if no column has amounts */
export function rowValues(sheet) {
  const { table, columns, answers, fates, notes, lexicon, say } = sheet;
  if (!("value" in columns.of)) return sheet.amounts ? sheet.amounts.slice() : null;
  const raw = table.column(columns.of.value);
  const column = table.header[columns.of.value];
  const { numbers, bad } = readAmounts(column, raw, sheet);
  const values = new Float64Array(table.size);
  let [wrong, first] = [0, -1];
  raw.codes.forEach((code, k) => {
    values[k] = numbers[code] ?? NaN;
    if (!bad[code]) return;
    fates.repair(k, "no_value");
    if (!wrong) first = k;
    wrong += 1;
  });
  if (wrong && (areMany(wrong, table.size) || values.every(Number.isNaN)))
    notes.push(say.note("unreadable", { column, n: wrong, example: coverContacts(strip(raw.at(first))) }));
  if ("currency" in columns.agreed) {
    const [one, other] = columns.agreed.currency.map((c) => table.header[c]);
    notes.push(say.note("by_currency", { one, other }));
  }
  if ("value" in columns.agreed)
    notes.push(say.note("same_amounts", { column, other: table.header[columns.agreed.value[1]] }));
  const others = "currency" in columns.agreed ? [] : otherReadings(sheet);
  const weak = !("value" in columns.agreed) && lexicon.namePoints("value", column) < WEAK.value;
  if (weak && !others.length && !answers["column.value"]) notes.push(say.note("amounts_in", { column }));
  if (others.length) notes.push(say.note("other_amounts", { column, others: listFew(others) }));
  const cents = areCents(sheet);
  if (cents) notes.push(say.note("cents", { column }));
  return (sheet.written = cents ? divideCents(values, sheet) : values).slice();
}

/** Return the amounts in a column of this name; throws OpenDoubt where 1.234 may be one or one thousand.
 *  @param {string} column
 *  @param {Column} raw
 *  @param {ExportSheet} sheet */
export function readAmounts(column, raw, { answers, heard, lexicon, say }) {
  const [id, answer] = [`value.mark:${column}`, answers[`value.mark:${column}`]];
  heard.add(id);
  const values = readValues(raw, lexicon, answer === "." || answer === "," ? answer : undefined);
  const { mark } = values;
  if (mark !== "?" && mark !== "!" && mark === (answer || mark)) return values;
  const example = strip(raw.texts.find((text) => /[.,]\d/.test(text)) ?? raw.at(0));
  const some = [
    ...new Set(
      raw.texts
        .filter((text) => /[.,]\d/.test(text))
        .slice(0, 2)
        .map(strip),
    ),
  ];
  const told = (/** @type {string} */ mark) =>
    readValues(listed(some), lexicon, mark).numbers.map(
      (n, k) => /** @type {[string, string]} */ ([some[k], n === null ? "–" : say.words.decimals(n, 2)]),
    );
  const choices = [choice(".", say("point_is_mark"), told(".")), choice(",", say("comma_is_mark"), told(","))];
  const question = say("how_are_amounts", { column, example });
  throw new OpenDoubt(makeDoubt({ id, column, question, choices, blocking: true }));
}

/** Return the columns that are as well called amounts and say others, or hint at amounts, mostly repeat them, and say
 *  less, or are never less than what was paid so far.
 *  @param {ExportSheet} sheet
 *  @returns {string[]} */
function otherReadings({ table, columns, source, answers, lexicon }) {
  const { of } = columns;
  if (answers["column.value"] || "value" in (lexicon.vocabulary.sources[source]?.columns ?? {})) return [];
  const read = (/** @type {number} */ k) => {
    const column = listed(table.sample(k));
    const { numbers, numeric } = readValues(column, lexicon);
    return { numeric, told: [...column.codes].map((code) => numbers[code] ?? NaN) };
  };
  const own = read(of.value).told;
  const paid = lexicon.vocabulary.rows["paid so far"].map(joined).includes(joined(plainName(table.header[of.value])));
  return table.header.filter((header, k) => {
    const points = lexicon.namePoints("value", header);
    if (Object.values(of).includes(k) || points <= 0) return false;
    const { numeric, told } = read(k);
    const differ = told.filter((amount, row) => Math.abs(amount - own[row]) > CENT).length;
    const repeats = 2 * differ < own.length && !told.some((amount, row) => amount > own[row] + CENT);
    const covers = paid && !told.some((amount, row) => amount < own[row] - CENT);
    return numeric && differ > 0 && (points >= SURE || repeats || covers);
  });
}

/** Return numbers of cents as money, in currencies that have them.
 *  @param {Float64Array} amounts
 *  @param {ExportSheet} sheet */
export function divideCents(amounts, { table, columns, lexicon }) {
  const told = columns.column(table, "currency");
  const whole = told?.texts.map((text) => lexicon.words.whole.codes.includes(text.toLowerCase()));
  return amounts.map((amount, k) => amount / (whole?.[told.codes[k]] ? 1 : 100));
}

/** Whether amounts are whole numbers of cents: their name says it, a service wrote them for programs, or a neighbour that
 *  has the same amounts, divided by 100 and written as money.
 *  @param {ExportSheet} sheet */
export function areCents(sheet) {
  const { table, columns, lexicon } = sheet;
  if (!("value" in columns.of)) return false;
  const names = table.header.map((header) => joined(plainName(header)));
  const { cents, interfaces } = lexicon.vocabulary.rows;
  const written = interfaces.some((/** @type {string[]} */ has) => has.every((name) => names.includes(joined(name))));
  const says = hasWord(plainName(table.header[columns.of.value]), cents);
  if (!written && !says && !standBesideMoney(sheet)) return false;
  return !table.column(columns.of.value).texts.some((text) => /[.,]\d/.test(text));
}

/** Whether another column has the amounts of all first rows as money, a hundredth of what stands in the own one.
 *  @param {ExportSheet} sheet */
function standBesideMoney({ table, columns, lexicon }) {
  const read = (/** @type {number} */ k) => {
    const column = listed(table.sample(k));
    const { numbers } = readValues(column, lexicon);
    return [...column.codes].map((code) => numbers[code] ?? NaN);
  };
  return table.header.some((header, k) => {
    if (k === columns.of.value || lexicon.namePoints("value", header) <= 0) return false;
    if (!isMoney(header, table.sample(k), lexicon)) return false;
    const [cents, money] = [read(columns.of.value), read(k)];
    const there = cents.map((_, row) => row).filter((row) => cents[row]); // neither nothing nor 0
    if (new Set(there.map((row) => cents[row])).size < 2) return false;
    return there.every((row) => Math.abs(cents[row] - 100 * money[row]) < CENT);
  });
}

/** Return the amounts of a column by its role, 0 where there is none; undefined if there is no such column.
 *  @param {ExportSheet} sheet
 *  @param {string} role
 *  @param {(n: number) => number} change */
export function amountsOf({ table, columns, lexicon }, role, change) {
  const column = columns.column(table, role);
  if (!column) return undefined;
  const { numbers } = readValues(column, lexicon);
  return column.spread(numbers.map((number) => change(number ?? 0)));
}

/** Return the amount of each line of an order: as it is written, or the price of a piece times the quantity.
 *  @param {ExportSheet} sheet
 *  @returns {Float64Array | null} */
export function lineValues(sheet) {
  const { table, columns, notes, lexicon, say } = sheet;
  const quantities = columns.column(table, "quantity");
  if (!quantities) return rowValues(sheet);
  const numbersOf = (/** @type {Column} */ column) => {
    const { numbers } = readValues(column, lexicon);
    return column.spread(numbers.map((number) => number ?? NaN));
  };
  const pieces = numbersOf(quantities);
  const header = (/** @type {string} */ role) => table.header[columns.of[role]];
  const write = (/** @type {string} */ role, /** @type {Float64Array} */ prices) => {
    sheet.factors = `${header(role)} × ${header("quantity")}`;
    return (sheet.written = prices.map((price, k) => price * pieces[k])).slice();
  };
  if (!("value" in columns.of) && "piece" in columns.of) {
    notes.push(say.note("pieces", { price: header("piece"), quantity: header("quantity") }));
    return write("piece", numbersOf(columns.column(table, "piece")));
  }
  const [values, column] = [rowValues(sheet), "value" in columns.of ? header("value") : ""];
  const prices = lexicon.vocabulary.rows.prices.map(joined);
  if (!prices.includes(joined(plainName(column))) || !pieces.some((n) => n > 1)) return values;
  const choices = [choice("line", say("whole_line")), choice("each", say("one_piece"))];
  const id = `value.each:${column}`;
  const doubt = makeDoubt({ id, column, question: say("whose_price", { column }), choices, blocking: true });
  return askDoubt(doubt, sheet) === "each" ? write("value", values) : values;
}
