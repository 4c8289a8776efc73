// What the rows that count come to, and what became of the rest: numbers to compare with those of one's own system.
import { countDifferent, listed } from "../cells/column.js";
import { CENT, readValues } from "../cells/values.js";
import { areCents } from "../orders/money.js";
import { listFew, strip } from "../python.js";

const OTHERS = ["no_order", "other_order"]; // sums of other rows, and other money

/** Return how many purchases there are and what they are worth; of a shop, also what does not count and why. No sum is told
 *  of amounts in several currencies.
 *  @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {boolean} shop
 *  @returns {string[]} */
export function controlTotal(sheet, log, shop) {
  const { currencies = [], say } = sheet;
  const { people, stage, stages, value } = log.events;
  const bought = [...people.keys()].filter((i) => shop || stages[stage[i]] === log.purchases);
  if (!bought.length) return [];
  const n = log.orders ?? bought.length;
  const counts = { n, people: countDifferent(Uint32Array.from(bought, (i) => people[i])) };
  const told = [];
  if (!value || currencies.length > 1) told.push(say.note("counted", counts));
  else {
    const worth = bought.reduce((sum, i) => sum + (value[i] || 0), 0);
    told.push(say.note("worth", { sum: [say.words.decimals(worth, 2), ...currencies].join(" "), ...counts }));
    if (shop) told.push(...balance(sheet, worth));
  }
  if (n > bought.length) told.push(say.note("one_day", { days: bought.length, n }));
  return shop ? [...told, ...statuses(sheet)] : told;
}

/** Return what of the amounts as written does not count, by reason, and whether the file's own sum says the same.
 *  @param {ExportSheet} sheet
 *  @param {number} counted */
function balance(sheet, counted) {
  const { table, columns, fates, written, say } = sheet;
  if (!written) return [];
  const sums = new Float64Array(fates.reasons.length);
  for (let k = 0; k < table.size; k += 1) sums[fates.rejected[k]] += written[k] || 0;
  const column = table.header[columns.of.value];
  const left = fates.reasons.map((reason, code) => /** @type {const} */ ([reason, sums[code]]));
  const own = left.filter(([reason]) => !OTHERS.includes(reason));
  const whole = own.reduce((sum, [, each]) => sum + each, 0);
  const rest = /** @type {const} */ (["rest", sums[0] - counted]);
  const parts = [...own.slice(1), rest]
    .filter(([, each]) => Math.abs(each) >= CENT)
    .map(([reason, each]) => `${say.words.decimals(each, 2)} (${say(reason)})`);
  const told = parts.length
    ? say.note("part_counts", { column, all: whole, left: listFew(parts, parts.length) })
    : say.note("whole_counts", { column });
  return [told, ...ownSum(sheet, whole, counted)];
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
  if (least < CENT * (1 + table.size)) return [say.note("own_sum_agrees", { told })];
  return [say.note("own_sum_differs", { told, line: `${line}`, column, all: whole })];
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
