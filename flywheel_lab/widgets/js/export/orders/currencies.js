// Amounts in several currencies are never added.
import { checkAnswer, choice, makeDoubt } from "../doubts/doubt.js";
import { Column, placesOf, take } from "../cells/column.js";
import { OpenDoubt } from "../refusal.js";
import { fold, listFew } from "../python.js";
import { currencyIn, currencyNamed } from "../cells/values.js";
import { plainName } from "../vocabulary.js";

const APART = "apart";
const DAY = 86_400_000;

/** Keep amounts of several currencies apart, or only those of the one that was chosen; they are never added. Orders in
 *  another currency are left out then; a stage in another one counts without its amount. Returns the currency of each row,
 *  "" where there is none; null if they are not to be told apart.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array | null} values
 *  @param {import("./order_rows.js").Orders} [orders]
 *  @returns {Column | null} */
export function settleCurrency(sheet, values, orders) {
  const { table, columns, answers, doubts, fates, lexicon, notes, say } = sheet;
  const { of } = columns;
  const told = toldCurrencies(sheet);
  if (!told) return null;
  const currency = nameCurrencies(told, table, lexicon);
  const isKnown = (/** @type {string} */ text) => !lexicon.isNobody(text);
  if (!currency.texts.some(isKnown)) return currency;
  const kept = new Column(
    currency.texts,
    take(
      currency.codes,
      placesOf(table.size, (k) => fates.keeps(k)),
    ),
  );
  const rows = Array.from(kept.counts, (n, code) => /** @type {const} */ ([code, n]));
  const known = rows.filter(([code, n]) => n && isKnown(currency.texts[code]));
  sheet.currency = currency;
  sheet.currencies = known.map(([code]) => currency.texts[code]).sort();
  if (known.length < 2) return currency;
  const label = orders ? "only_currency" : "only_amounts_in";
  const only = known
    .sort(([, a], [, b]) => b - a)
    .map(([code, n]) => choice(currency.texts[code], say(label, { currency: currency.texts[code], n })));
  const column = table.header[of.currency ?? of.value] ?? "";
  const parts = { id: "currency", column, question: say("several_currencies"), default: APART };
  const choices = [choice(APART, say("keep_apart")), ...only];
  const doubt = makeDoubt({ ...parts, choices, answered: "currency" in answers });
  doubts.push(doubt);
  const chosen = checkAnswer(answers.currency || APART, doubt, say);
  if (chosen === APART && !orders && values?.some((each) => !Number.isNaN(each)))
    notes.push(say.note("currencies", { values: listFew(sheet.currencies) }));
  if (chosen === APART) return currency;
  sheet.currencies = [chosen];
  const isOther = (/** @type {number} */ k) => values && !Number.isNaN(values[k]) && currency.at(k) !== chosen;
  if (orders) {
    const names = new Set(known.map(([code]) => currency.texts[code]));
    const [own, apart] = [0, 0].map(() => new Uint8Array(orders.count));
    orders.of.forEach((order, k) => {
      own[order] ||= Number(currency.at(k) === chosen);
      apart[order] ||= Number(isOther(k) || names.has(currency.at(k)));
    });
    fates.expect("other_order");
    orders.of.forEach((order, k) => apart[order] && !own[order] && fates.reject(k, "other_order"));
  }
  for (let k = 0; k < table.size; k += 1)
    if (isOther(k)) {
      if (!orders) fates.repair(k, "other_money");
      values[k] = NaN;
    }
  return null;
}

/** Return the currency of each row, as a column tells it, or the cells of the amounts, or else their header. A code in that
 *  header, as of "Total (USD)", stands above a column beside it, which tells what somebody paid in.
 *  @param {ExportSheet} sheet
 *  @returns {Column | null} */
function toldCurrencies({ table, columns, answers, lexicon }) {
  const { of } = columns;
  const named = "value" in of ? currencyNamed(table.header[of.value], lexicon) : "";
  if (named && !(named in lexicon.signs) && "currency" in of && !answers["column.currency"]) delete of.currency;
  const told =
    columns.column(table, "currency") ??
    ("value" in of ? table.column(of.value).map((text) => currencyIn(text, lexicon)) : null);
  return named && told.texts.every((text) => lexicon.isNobody(text)) ? told.map(() => named) : told;
}

/** Return the codes of currencies, also in place of a sign that several have, if one of them stands in the file: in another
 *  cell of the column, or in the name of a column; else the sign stays, and names no country.
 *  @param {Column} told
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function nameCurrencies(told, { header }, { signs, units }) {
  const there = new Set([...header.flatMap((name) => plainName(name).split(" ")), ...told.texts.map(fold)]);
  return told.map((text) => {
    const sign = units.get(fold(text)) ?? "";
    const codes = Object.hasOwn(signs, sign) ? signs[sign].filter((code) => there.has(code)) : [text];
    return codes.length === 1 ? codes[0].toUpperCase() : sign;
  });
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
