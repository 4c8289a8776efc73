// What the rows that count come to, and what became of the rest: numbers to compare with those of one's own system.
import { countDifferent, listed, placesOf, take } from "../cells/column.js";
import { CENT, readValues } from "../cells/values.js";
import { areCents } from "../orders/money.js";
import { listFew, strip } from "../python.js";

const OTHERS = ["no_order", "other_order"]; // sums of other rows, and other money

/** Return how many purchases there are and what they are worth; of a shop, also what does not count and why; amounts in several
 *  currencies are not added.
 *  @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {boolean} shop
 *  @returns {string[]} */
export function controlTotal(sheet, log, shop) {
  const { currencies = [], say } = sheet;
  const { people, stage, stages, value } = log.events;
  const isBought = stages.map((name) => shop || name === log.purchases);
  const bought = placesOf(people.length, (i) => isBought[stage[i]]);
  if (!bought.length) return [];
  const n = log.orders ?? bought.length;
  const counts = { n, people: countDifferent(take(people, bought)) };
  const worth = value && (shop || currencies.length < 2) ? worthOf(sheet, log, bought) : [];
  const together = worth.map(([unit, sum]) => moneyOf(sum, unit, say)).join("; ");
  const told = [worth.length ? say.note("worth", { sum: together, ...counts }) : say.note("counted", counts)];
  if (shop) for (const [unit, sum] of worth) told.push(...balance(sheet, unit, sum));
  if (n > bought.length) told.push(say.note("one_day", { days: bought.length, n }));
  return shop ? [...told, ...statuses(sheet)] : told;
}

/** Return what purchases come to in each currency, "" for one that is not told.
 *  @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {Uint32Array} bought events
 *  @returns {[currency: string, worth: number][]} */
function worthOf({ currencies = [] }, { events, worth }, bought) {
  if (currencies.length > 1) return currencies.map((unit) => [unit, worth[unit] ?? 0]);
  return [[currencies.join(""), bought.reduce((sum, i) => sum + (events.value[i] || 0), 0)]];
}

/** Return an amount as money is written, 35.50, a whole one without cents.
 *  @param {number} amount
 *  @param {string} unit
 *  @param {Say} say */
function moneyOf(amount, unit, say) {
  const digits = Math.abs(amount - Math.round(amount)) >= CENT ? 2 : 0;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const written = new Intl.NumberFormat(say.words.language, format).format(Number(amount.toPrecision(14)));
  return `${written} ${unit}`.trim();
}

/** Return what of the amounts as written does not count, by reason, and whether the file's own sum says the same.
 *  @param {ExportSheet} sheet
 *  @param {string} unit
 *  @param {number} counted */
function balance(sheet, unit, counted) {
  const { table, columns, fates, written, factors, currency, currencies = [], say } = sheet;
  if (!written) return [];
  const several = currencies.length > 1;
  const sums = new Float64Array(fates.reasons.length);
  for (let k = 0; k < table.size; k += 1)
    if (!several || currency.at(k) === unit) sums[fates.rejected[k]] += written[k] || 0;
  const column = factors ?? table.header[columns.of.value];
  const left = fates.reasons.map((reason, code) => /** @type {const} */ ([reason, sums[code]]));
  const own = left.filter(([reason]) => !OTHERS.includes(reason));
  const whole = own.reduce((sum, [, each]) => sum + each, 0);
  const parts = [...own.slice(1), /** @type {const} */ (["rest", sums[0] - counted])]
    .filter(([, each]) => Math.abs(each) >= CENT)
    .map(([reason, each]) => /** @type {const} */ ([say(reason), each]))
    .sort(([a, one], [b, other]) => Math.abs(other) - Math.abs(one) || (a < b ? -1 : 1))
    .map(([reason, each]) => `${moneyOf(each, "", say)} (${reason})`);
  const told = { column, all: moneyOf(whole, unit, say), left: listFew(parts, parts.length) };
  return [
    say.note(parts.length ? "part_counts" : "whole_counts", told),
    ...(several || factors ? [] : ownSum(sheet, whole, counted)),
  ];
}

/** Return whether the one sum below or above the rows agrees with what was read of them.
 *  @param {ExportSheet} sheet
 *  @param {number} whole
 *  @param {number} counted */
function ownSum(sheet, whole, counted) {
  const { table, columns, answers, lexicon, say } = sheet;
  const k = columns.of.value;
  const lines = table.rejected.filter(([reason, , row]) => reason === "sum" && row.length > k);
  if (lines.length !== 1 || areCents(sheet)) return [];
  const [[, line, row]] = lines;
  const column = table.header[k];
  const { numbers } = readValues(listed([...table.column(k).texts, row[k]]), lexicon, answers[`value.mark:${column}`]);
  const told = numbers[numbers.length - 1];
  if (told === null) return [];
  const least = Math.min(Math.abs(told - whole), Math.abs(told - counted));
  if (least < CENT * (1 + table.size)) return [say.note("own_sum_agrees", { told: moneyOf(told, "", say) })];
  const [own, all] = [told, whole].map((amount) => moneyOf(amount, "", say));
  return [say.note("own_sum_differs", { told: own, line: `${line}`, column, all })];
}

/** Return which words of the column of statuses stand in rows that count, and which in those that do not.
 *  @param {ExportSheet} sheet */
function statuses({ table, columns, fates, say }) {
  const told = columns.column(table, "status");
  if (!told) return [];
  const [kept, left] = [0, 0].map(() => new Uint32Array(told.size));
  told.codes.forEach((code, k) => {
    (fates.keeps(k) ? kept : left)[code] += 1;
  });
  const words = (/** @type {Uint32Array} */ counts) => {
    const there = told.texts.map((text, code) => /** @type {const} */ ([strip(text) || "–", counts[code]]));
    const sorted = there.filter(([, n]) => n).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return listFew(sorted.map(([text, n]) => `${text} (${say.words.decimals(n, 0)})`)) || "–";
  };
  return [
    say.note("statuses_count", { column: table.header[columns.of.status], kept: words(kept), left: words(left) }),
  ];
}
