// What the rows of an export are worth: amounts of a whole column, in currencies that are never added.
import { askDoubt, checkAnswer, choice, makeDoubt } from "./doubts.js";
import { Column, placesOf, take } from "./column.js";
import { strip } from "./python.js";
import { OpenDoubt } from "./refusal.js";
import { currencyIn, readValues } from "./values.js";
import { hasWord, joined, plainName } from "./vocabulary.js";

const APART = "apart";
const NO_CENTS = ["JPY", "KRW", "CLP", "VND", "ISK"]; // currencies without cents
const DAY = 86_400_000;

/** Return the amount of each row, NaN where there is none; throws OpenDoubt where 1.234 may be one or one thousand.
 *  @param {ExportSheet} sheet
 *  @returns {Float64Array | null} null if no column has amounts */
export function rowValues(sheet) {
  const { table, columns, answers, fates, notes, lexicon, say } = sheet;
  if (!("value" in columns.of)) return null;
  const raw = table.column(columns.of.value);
  const column = table.header[columns.of.value];
  const id = `value.mark:${column}`;
  const answer = answers[id];
  const { mark, numbers, bad } = readValues(raw, lexicon, answer === "." || answer === "," ? answer : undefined);
  if (mark === "?" || mark === "!" || mark !== (answer || mark)) {
    const example = strip(raw.texts.find((text) => /[.,]\d/.test(text)) ?? raw.at(0));
    const choices = [choice(".", say("point_is_mark")), choice(",", say("comma_is_mark"))];
    const question = say("how_are_amounts", { column, example });
    throw new OpenDoubt(makeDoubt({ id, column, question, choices, blocking: true }));
  }
  const values = new Float64Array(table.size);
  raw.codes.forEach((code, k) => {
    values[k] = numbers[code] ?? NaN;
    if (bad[code]) fates.repair(k, "no_value");
  });
  if (!areCents(sheet)) return values;
  notes.push(say.note("cents", { column }));
  return divideCents(values, sheet);
}

/** Return numbers of cents as money, in currencies that have them.
 *  @param {Float64Array} amounts
 *  @param {ExportSheet} sheet */
function divideCents(amounts, sheet) {
  const told = sheet.columns.column(sheet.table, "currency");
  return amounts.map((amount, k) => amount / (told && NO_CENTS.includes(told.at(k).toUpperCase()) ? 1 : 100));
}

/** Whether amounts are whole numbers of cents: their name says it, or a payment service wrote them for programs.
 *  @param {ExportSheet} sheet */
function areCents({ table, columns, lexicon }) {
  if (!("value" in columns.of)) return false;
  const names = table.header.map((header) => joined(plainName(header)));
  const { cents, interfaces } = lexicon.vocabulary.rows;
  const written = interfaces.some((/** @type {string[]} */ has) => has.every((name) => names.includes(joined(name))));
  if (!written && !hasWord(plainName(table.header[columns.of.value]), cents)) return false;
  return !table.column(columns.of.value).texts.some((text) => /[.,]\d/.test(text));
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

/** Return what each row says was paid back, or what its amount lost by what it says remained; 0 for nothing.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values */
export function readRefunds(sheet, values) {
  const cents = areCents(sheet);
  const [refunds, remained] = ["refund", "adjusted"].map((role) => {
    const told = amountsOf(sheet, role, Math.abs) ?? new Float64Array(values.length);
    return cents ? divideCents(told, sheet) : told;
  });
  return refunds.map((refund, k) =>
    !refund && remained[k] > 0 && remained[k] < values[k] ? values[k] - remained[k] : refund,
  );
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
  if (!("value" in columns.of) && "piece" in columns.of) {
    notes.push(say.note("pieces", { price: header("piece"), quantity: header("quantity") }));
    return numbersOf(columns.column(table, "piece")).map((price, k) => price * pieces[k]);
  }
  const [values, column] = [rowValues(sheet), "value" in columns.of ? header("value") : ""];
  const prices = lexicon.vocabulary.rows.prices.map(joined);
  if (!prices.includes(joined(plainName(column))) || !pieces.some((n) => n > 1)) return values;
  const choices = [choice("line", say("whole_line")), choice("each", say("one_piece"))];
  const id = `value.each:${column}`;
  const doubt = makeDoubt({ id, column, question: say("whose_price", { column }), choices, blocking: true });
  return askDoubt(doubt, sheet) === "each" ? values.map((price, k) => price * pieces[k]) : values;
}

/** Keep amounts of several currencies apart, or only those of the one that was chosen; they are never added. Returns the
 *  currency of each row, "" where there is none; null if they are not to be told apart.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array | null} values
 *  @returns {Column | null} */
export function settleCurrency({ table, columns, answers, doubts, fates, lexicon, say }, values) {
  const { of } = columns;
  const told =
    columns.column(table, "currency") ??
    ("value" in of ? table.column(of.value).map((text) => currencyIn(text, lexicon)) : null);
  if (!told) return null;
  const currency = told.map((text) => text.toUpperCase());
  const isKnown = (/** @type {string} */ text) => !lexicon.isNobody(text);
  if (currency.texts.filter(isKnown).length < 2) return currency;
  const kept = new Column(
    currency.texts,
    take(
      currency.codes,
      placesOf(table.size, (k) => fates.keeps(k)),
    ),
  );
  const rows = Array.from(kept.counts, (n, code) => /** @type {const} */ ([code, n]));
  const known = rows.filter(([code, n]) => n && isKnown(currency.texts[code]));
  if (known.length < 2) return currency;
  const only = known
    .sort(([, a], [, b]) => b - a)
    .map(([code, n]) => choice(currency.texts[code], say("only_currency", { currency: currency.texts[code], n })));
  const column = table.header[of.currency ?? of.value] ?? "";
  const parts = { id: "currency", column, question: say("several_currencies"), default: APART };
  const choices = [choice(APART, say("keep_apart")), ...only];
  const doubt = makeDoubt({ ...parts, choices, answered: "currency" in answers });
  doubts.push(doubt);
  const chosen = checkAnswer(answers.currency || APART, doubt, say);
  if (chosen === APART) return currency;
  currency.codes.forEach((code, k) => {
    if (!values || Number.isNaN(values[k]) || currency.texts[code] === chosen) return;
    fates.repair(k, "other_money");
    values[k] = NaN;
  });
  return null;
}

/** Throw OpenDoubt if somebody paid in two currencies on one day, whose orders are added to a purchase day.
 *  @param {ExportSheet} sheet
 *  @param {Uint32Array} kept
 *  @param {Column} people
 *  @param {Float64Array} wall
 *  @param {Column} currency */
export function askMixedDays({ doubts }, kept, people, wall, currency) {
  if (new Set(currency.texts.filter(Boolean)).size < 2) return;
  const seen = new Map();
  for (const k of kept) {
    if (!currency.at(k)) continue;
    const day = `${people.codes[k]} ${Math.floor(wall[k] / DAY)}`;
    if (!seen.has(day)) seen.set(day, currency.codes[k]);
    if (seen.get(day) === currency.codes[k]) continue;
    const doubt = doubts.find(({ id }) => id === "currency");
    throw new OpenDoubt({ ...doubt, choices: doubt.choices.slice(1), default: "", blocking: true });
  }
}
