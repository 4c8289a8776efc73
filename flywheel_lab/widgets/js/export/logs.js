// The rows of a table become a journey log, each with one fate: a journal, dates side by side, or orders.
import { clock, columnDates, whyNoTime } from "./clock.js";
import { dayOf } from "./dates.js";
import * as journey from "./log.js";
import { rowValues, settleCurrency } from "./money.js";
import { orderLog } from "./orders.js";
import { namePeople } from "./people.js";
import { noteLines, sortOrders } from "./purchases.js";
import { listFew, repr, strip } from "./python.js";
import { Refusal } from "./refusal.js";
import { makeReport, reportText } from "./report.js";
import { LINES, ORDERS, WIDE, stageDates } from "./shape.js";
import { findExits, oneSpelling, orderStages } from "./stages.js";
import { fold } from "./python.js";
import { Column } from "./table.js";

const DAY = 86_400_000;

/** Return the log of an export of this shape; throws OpenDoubt, and Refusal if no row can be used.
 *  @param {Sheet} sheet
 *  @param {string} kind
 *  @param {string | null} until
 *  @returns {Log} */
export function makeLog(sheet, kind, until) {
  const { table, columns, fates } = sheet;
  const shop = kind === ORDERS || kind === LINES;
  const people = namePeople(sheet, shop);
  if (kind === WIDE) return wideLog(sheet, people, until);
  const values = rowValues(sheet);
  const orders = shop ? sortOrders(sheet, values ?? new Float64Array(table.size).fill(NaN)) : null;
  const dates = columnDates(sheet, columns.of.time);
  const { codes } = dates.column;
  const why = Array.from(dates.moments, whyNoTime);
  for (let k = 0; k < table.size; k += 1) {
    if (!people.at(k)) fates.reject(k, shop ? "guest" : "nobody");
    if (why[codes[k]]) fates.reject(k, why[codes[k]]);
  }
  const times = clock(dates, sheet);
  const currency = settleCurrency(sheet, values);
  const stages = shop ? null : nameStages(sheet);
  if (shop) noteLines(orders, fates);
  const [wall, order] = [times.wall, times.order].map((of) => Float64Array.from(codes, (code) => of[code]));
  const kept = journey.inOrder(Uint32Array.from({ length: table.size }, (_, k) => k).filter((k) => fates.keeps(k)), order);
  refuseNothing(sheet, kept.length);
  const some = values && kept.some((k) => !Number.isNaN(values[k])) ? values : null;
  const last = notTooEarly(until, journey.extent(Float64Array.from(kept, (k) => wall[k]))[1], sheet);
  if (!shop) return journal({ sheet, kept, people, wall, order, values: some, stages, until: last });
  const known = currency && kept.some((k) => currency.at(k)) ? currency : null;
  const numbers = columns.column(table, "order");
  const orderName = (/** @type {number} */ k) => `order ${numbers?.at(k)}`;
  return orderLog({ at: kept, people, orders: orders.of, wall, values: some, currency: known, orderName }, last, sheet);
}

/** @param {{sheet: Sheet, kept: Uint32Array, people: Column, wall: Float64Array, order: Float64Array,
 *    values: Float64Array | null, stages: Column, until: string | null}} rows
 *  @returns {Log} */
function journal({ sheet, kept, people, wall, order, values, stages, until }) {
  const { table, columns, fates, source } = sheet;
  if (source === "salesforce") {
    const now = new Map();
    kept = kept.filter((k) => {
      const again = now.get(people.codes[k]) === stages.codes[k];
      now.set(people.codes[k], stages.codes[k]);
      if (again) fates.repaired[k] = fates.code("same_stage");
      return !again;
    });
  }
  const told = columns.column(table, "referrer");
  const by = told ? [...kept].map((k) => told.at(k) || null) : null;
  const take = (/** @type {any} */ array, /** @type {any} */ Kind) => Kind.from(kept, (/** @type {number} */ k) => array[k]);
  return logOf(
    {
      ...{ people: take(people.codes, Uint32Array), names: people.texts, stages: stages.texts },
      ...{ stage: take(stages.codes, Uint32Array), wall: take(wall, Float64Array), order: take(order, Float64Array) },
      value: values ? take(values, Float64Array) : null,
      referrer: by?.some((each) => each !== null) ? by : null,
    },
    sheet,
    until,
  );
}

/** Return the log of events, with the exits and the order of the stages, which may be asked.
 *  @param {Events} events
 *  @param {Sheet} sheet
 *  @param {string | null} until
 *  @returns {Log} */
function logOf(events, sheet, until) {
  const { table, columns, lexicon, say, today } = sheet;
  const seen = [...new Set(events.stage)];
  const place = new Map(seen.map((code, k) => [code, k]));
  events = { ...events, stage: events.stage.map((code) => place.get(code)), stages: seen.map((k) => events.stages[k]) };
  const gone = findExits(events.stages, sheet);
  const isGone = events.stages.map((stage) => gone.includes(stage));
  const moved = journey.only(events, (i) => !isGone[events.stage[i]]);
  refuseNothing(sheet, moved.people.length);
  const there = moved.stages.filter((_, k) => !isGone[k]);
  const own = moved.stages.map((stage) => there.indexOf(stage));
  const ask = { ...moved, stages: there, stage: moved.stage.map((k) => own[k]) };
  const ordered = orderStages(ask, sheet, "stage" in columns.of ? table.header[columns.of.stage] : "");
  const purchase = ordered.findLast((stage) => lexicon.isWon(stage));
  const notes = gone.length ? journey.notePerhaps(ordered, lexicon, say) : [];
  journey.refuseLong(events.wall, say);
  notes.push(...journey.runForwards(events, say));
  journey.refuseSnapshot(events, gone, say);
  const { referrer, notes: odd } = journey.findReferrers(events, lexicon, say);
  const end = journey.endOfObservation(until, events.wall, say);
  notes.push(...journey.noteFuture(events.wall, today, say), ...odd);
  return summary({ ...events, referrer }, { ordered, gone, purchase, end, notes });
}

/** @param {Events} events
 *  @param {{ordered: string[], gone: string[], purchase: string | undefined, end: number, notes: string[]}} found
 *  @returns {Log} */
function summary({ people, stage, stages, wall, value, referrer }, { ordered, gone, purchase, end, notes }) {
  const reached = new Map(ordered.map((name) => [name, new Set()]));
  const [buyers, losses, last] = [new Map(), /** @type {number[]} */ ([]), new Map()];
  let [bought, lost, referred, values] = [0, 0, 0, 0];
  for (let i = 0; i < people.length; i += 1) {
    const name = stages[stage[i]];
    reached.get(name)?.add(people[i]);
    last.set(people[i], Math.max(last.get(people[i]) ?? -Infinity, wall[i]));
    if (name === purchase) {
      bought += 1;
      if (!buyers.has(people[i])) buyers.set(people[i], []);
      const days = buyers.get(people[i]);
      const day = Math.floor(wall[i] / DAY);
      if (days.at(-1) !== day) days.push(day);
    }
    if (gone.includes(name)) {
      lost += 1;
      losses.push(Math.floor(wall[i] / DAY));
    }
    if (referrer?.[i]) referred += 1;
    if (value && !Number.isNaN(value[i])) values += 1;
  }
  const by = referrer && new Set([...people].filter((_, i) => referrer[i] !== null));
  return {
    ...{ people: new Set(people).size, events: people.length, wall, first: journey.extent(wall)[0], until: end, notes },
    counts: Object.fromEntries(ordered.map((name) => [name, reached.get(name).size])),
    ...{ bought, lost, referred, values, buyers: [...buyers.values()], losses, last: Float64Array.from(last.values()) },
    named: by ? [by.size, new Set(people).size] : null,
  };
}

/** Return the log of a table with a date for each stage, a row for each person.
 *  @param {Sheet} sheet
 *  @param {Column} people
 *  @param {string | null} until
 *  @returns {Log} */
function wideLog(sheet, people, until) {
  const { table, columns, fates, lexicon } = sheet;
  const values = rowValues(sheet);
  const found = /** @type {[k: number, stage: number, moment: number, value: number][]} */ ([]);
  const dated = new Uint8Array(table.size);
  const stages = /** @type {string[]} */ ([]);
  for (const [c, stage] of stageDates(table, columns, lexicon)) {
    const { column, moments } = columnDates(sheet, c);
    const code = stages.includes(stage) ? stages.indexOf(stage) : stages.push(stage) - 1;
    const worth = lexicon.isWon(stage);
    for (let k = 0; k < table.size; k += 1) {
      const moment = moments[column.codes[k]];
      const reason = whyNoTime(moment);
      if (!reason && people.at(k) && fates.keeps(k)) {
        found.push([k, code, moment, worth && values ? values[k] : NaN]);
        dated[k] = 1;
      } else if (reason && reason !== "no_time") fates.repair(k, "some_date");
    }
  }
  for (let k = 0; k < table.size; k += 1) {
    if (!people.at(k)) fates.reject(k, "nobody");
    else if (!dated[k]) fates.reject(k, fates.repaired[k] ? "no_day" : "no_time");
  }
  refuseNothing(sheet, found.length);
  const times = Float64Array.from(found, ([, , moment]) => moment);
  const sorted = journey.inOrder(Uint32Array.from(found.keys()), times);
  const take = (/** @type {any} */ Kind, /** @type {(event: typeof found[0]) => number} */ part) => Kind.from(sorted, (/** @type {number} */ i) => part(found[i]));
  const wall = take(Float64Array, ([, , moment]) => moment);
  const events = {
    ...{ people: take(Uint32Array, ([k]) => people.codes[k]), names: people.texts, stages, wall, order: wall.slice() },
    ...{ stage: take(Uint32Array, ([, stage]) => stage), value: take(Float64Array, ([, , , value]) => value), referrer: null },
  };
  return logOf(events, sheet, notTooEarly(until, journey.extent(wall)[1], sheet));
}

/** Return the stage of each row, as most spell it.
 *  @param {Sheet} sheet
 *  @returns {Column} */
function nameStages({ table, columns, fates, lexicon, notes, say }) {
  const told = columns.column(table, "stage");
  const nobody = told.texts.map((text) => lexicon.nobody.has(fold(text)));
  told.codes.forEach((code, k) => {
    if (nobody[code]) fates.reject(k, "no_stage");
  });
  const called = oneSpelling(told);
  const variants = told.texts.filter((text, k) => text !== called[k] && strip(text)).map(repr);
  if (variants.length) notes.push(say.note("spellings", { values: listFew(variants) }));
  const address = "referrer" in columns.of ? "" : table.header.find((name) => name.toLowerCase().includes("referrer"));
  if (address) notes.push(say.note("addresses", { column: address }));
  const now = new Map(told.texts.map((text, k) => [text, called[k]]));
  return told.map((text) => now.get(text));
}

/** Return the end of observation, but one that was only read in a name of a file must not lie before an event.
 *  @param {string | null} until
 *  @param {number} last
 *  @param {Sheet} sheet */
function notTooEarly(until, last, { answers }) {
  if (until === null || "observed_until" in answers) return until;
  return until >= dayOf(last) ? until : null;
}

/** @param {Sheet} sheet
 *  @param {number} rows */
function refuseNothing({ table, fates, name, say }, rows) {
  if (rows) return;
  throw new Refusal(say("nothing_used", { file: name, report: reportText(makeReport(table, fates, say), say) }));
}
