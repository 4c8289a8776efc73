// The rows of a table become a journey log, each with one fate: a journal, dates side by side, or orders.
import { askAlike, leaveOutParts } from "../orders/alike.js";
import { addClock, clock, columnDates, whyNoTime } from "./clock.js";
import { logOf, notTooEarly, refuseNothing } from "./journal.js";
import { marksOf, placesOf, take } from "../cells/column.js";
import { askDoubtful } from "../orders/doubtful.js";
import * as journey from "./log.js";
import { askMixedDays, settleCurrency } from "../orders/currencies.js";
import { lineValues, rowValues } from "../orders/money.js";
import { orderLog } from "./orders.js";
import { joinSpellings, nameByOrder, namePeople, noteJoined } from "../people.js";
import { noteLines, refuseShared } from "../orders/order_rows.js";
import { leaveOutFurtherLines, leaveOutNoOrders, tellMoneyOut } from "../orders/no_orders.js";
import { sortOrders } from "../orders/purchases.js";
import { fold, listFew, repr, strip } from "../python.js";
import { leaveOutAgain, leaveOutRepeated, takeBackPurchases } from "./events_back.js";
import { tellAside } from "../orders/aside.js";
import { takeBackByAmount } from "../orders/returns.js";
import { LINES, ORDERS, VISITS, WIDE } from "./shape.js";
import { isStep, oneSpelling } from "./stages.js";
import { noteDates } from "./steps.js";
import { visitLog } from "./visits.js";
import { wideLog } from "./wide.js";

/** Return the log of an export of this shape; throws OpenDoubt, and Refusal if no row can be used.
 *  @param {ExportSheet} sheet
 *  @param {string} kind
 *  @param {string | null} until
 *  @returns {Generator<number, ExportLog>} */
export function* makingLog(sheet, kind, until) {
  const { table, columns, fates } = sheet;
  const shop = kind === ORDERS || kind === LINES;
  const named = namePeople(sheet, shop);
  const people = shop ? nameByOrder(named, sheet) : named;
  noteJoined(people, sheet);
  if (kind === WIDE) return wideLog(sheet, people, until);
  if (kind === VISITS) return visitLog(sheet, people, until);
  noteDates(sheet);
  yield 0.2;
  const values = shop ? lineValues(sheet) : rowValues(sheet);
  yield 0.3;
  const none = () => new Float64Array(table.size).fill(NaN);
  const left = shop ? leaveOutParts(sheet) : null;
  const nobody = people.texts.indexOf("");
  const isNamed = (/** @type {number} */ k) => people.codes[k] !== nobody;
  if (shop) leaveOutNoOrders(sheet, isNamed, values);
  const sorted = shop ? sortOrders(sheet, values ?? none(), isNamed) : null;
  const orders = sorted?.orders;
  if (shop) askDoubtful(people, sheet);
  yield 0.5;
  const dates = addClock(columnDates(sheet, columns.of.time), sheet);
  if (!shop) leaveOutRepeated(sheet);
  if (!shop) leaveOutAgain(sheet, people, values, dates);
  if (!shop && values) takeBackPurchases(sheet, values);
  const { codes } = dates.column;
  const why = (/** @type {number} */ k) => whyNoTime(dates.moments[codes[k]]);
  if (shop) leaveOutFurtherLines(sheet, orders.of, (k) => !why(k));
  fates.expect(shop ? "guest" : "nobody", "no_time", "bad_time", "no_day");
  for (let k = 0; k < table.size; k += 1) {
    if (!isNamed(k)) fates.reject(k, shop ? "guest" : "nobody");
    if (why(k)) fates.reject(k, why(k));
  }
  yield 0.6;
  const times = clock(dates, sheet);
  if (sorted?.back.some(Boolean)) {
    const order = (/** @type {number} */ k) => times.order[codes[k]];
    const { back, told } = sorted;
    takeBackByAmount({ values: values ?? none(), of: orders.of, back, told, people, order }, sheet);
  }
  if (shop) tellMoneyOut(people, fates);
  const currency = settleCurrency(sheet, values, orders);
  if (shop) tellAside(sheet);
  if (shop) {
    const among = marksOf(table.size, (k) => fates.keeps(k) || (left[k] === 1 && isNamed(k) && !why(k)));
    const order = (/** @type {number} */ k) => times.order[codes[k]];
    askAlike(sheet, among, { people, orders: orders.of, values: values ?? none(), order });
  }
  const stages = shop ? null : nameStages(sheet);
  if (shop) noteLines(orders, fates);
  const wall = dates.column.spread(times.wall);
  const order = times.order === times.wall ? wall : dates.column.spread(times.order);
  yield 0.7;
  const used = placesOf(table.size, (k) => fates.keeps(k));
  // Of two events on one day, the lower one was first where the newest stand above.
  if (!shop && runsBackwards(used, order)) used.reverse();
  const kept = journey.inOrder(used, order);
  refuseNothing(sheet, kept.length);
  const some = values && kept.some((k) => !Number.isNaN(values[k])) ? values : null;
  const last = notTooEarly(until, journey.extent(take(wall, kept))[1], sheet);
  if (!shop) return journal({ sheet, kept, people, wall, order, values: some, stages, until: last });
  const known = currency && kept.some((k) => currency.at(k)) ? currency : null;
  if (some && known) askMixedDays(sheet, kept, people, wall, known);
  yield 0.8;
  refuseShared(sheet, orders, people);
  return orderLog(
    { at: kept, ...joinSpellings(people, kept, sheet.say), orders: orders.of, wall, values: some, currency: known },
    last,
    sheet,
  );
}

/** @param {{sheet: ExportSheet, kept: Uint32Array, people: Column, wall: Float64Array, order: Float64Array,
 *    values: Float64Array | null, stages: Column, until: string | null}} rows
 *  @returns {ExportLog} */
function journal({ sheet, kept, people, wall, order, values, stages, until }) {
  const { table, columns, fates, source } = sheet;
  if (source.startsWith("salesforce")) {
    const now = new Map();
    kept = kept.filter((k) => {
      const again = now.get(people.codes[k]) === stages.codes[k];
      now.set(people.codes[k], stages.codes[k]);
      if (again) fates.repaired[k] = fates.code("same_stage");
      return !again;
    });
  }
  const { people: named, notes } = joinSpellings(people, kept, sheet.say);
  const told = columns.column(table, "referrer");
  const by = told ? [...kept].map((k) => told.at(k) || null) : null;
  return logOf(
    {
      ...{ notes, people: take(named.codes, kept), names: named.texts, stages: stages.texts },
      ...{ stage: take(stages.codes, kept), wall: take(wall, kept), order: take(order, kept) },
      value: values && take(values, kept),
      referrer: by?.some((each) => each !== null) ? by : null,
    },
    sheet,
    until,
    "stage" in columns.of ? table.header[columns.of.stage] : "",
  );
}

/** Return the stage of each row, as most spell it.
 *  @param {ExportSheet} sheet
 *  @returns {Column} */
function nameStages({ table, columns, source, answers, heard, fates, lexicon, notes, say }) {
  const told = columns.column(table, "stage");
  const nobody = told.texts.map((text) => lexicon.nobody.has(fold(text)));
  told.codes.forEach((code, k) => {
    if (nobody[code]) fates.reject(k, "no_stage");
  });
  if (lexicon.vocabulary.sources[source]?.steps) {
    heard.add("stages");
    const isIn = told.texts.map((text) => isStep(text, answers, lexicon));
    fates.expect("no_step");
    if (isIn.some(Boolean)) told.codes.forEach((code, k) => isIn[code] || fates.reject(k, "no_step"));
  }
  const called = oneSpelling(told);
  const variants = told.texts.filter((text, k) => text !== called[k] && strip(text)).map(repr);
  if (variants.length) notes.push(say.note("spellings", { values: listFew(variants) }));
  const address = "referrer" in columns.of ? "" : table.header.find((name) => name.toLowerCase().includes("referrer"));
  if (address) notes.push(say.note("addresses", { column: address }));
  const now = new Map(told.texts.map((text, k) => [text, called[k]]));
  return told.map((text) => now.get(text));
}

/** Whether rows run from the newest to the oldest.
 *  @param {Uint32Array} rows
 *  @param {Float64Array} order */
function runsBackwards(rows, order) {
  let back = false;
  for (let i = 1; i < rows.length; i += 1) {
    if (order[rows[i]] > order[rows[i - 1]]) return false;
    back ||= order[rows[i]] < order[rows[i - 1]];
  }
  return back;
}
