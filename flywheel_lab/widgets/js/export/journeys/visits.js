// Visits with their actions side by side, as Matomo exports them, become events.
import { clock, whyNoTime } from "./clock.js";
import { WEAK } from "../columns/roles.js";
import { readDates } from "../cells/dates.js";
import { logOf, notTooEarly } from "./journal.js";
import * as journey from "./log.js";
import { settleCurrency } from "../orders/currencies.js";
import { rowValues } from "../orders/money.js";
import { Refusal } from "../refusal.js";
import { joinSpellings } from "../people.js";
import { actionColumns } from "./shape.js";
import { readValues } from "../cells/values.js";

const TIMES = ["timestamp", "serverTimePretty"]; // of an action, the better one first

/** Return the log of visits: an event for each action of each visit; a visit without an action that has a time is rejected.
 *  @param {ExportSheet} sheet
 *  @param {Column} people
 *  @param {string | null} until
 *  @returns {ExportLog} */
export function visitLog(sheet, people, until) {
  const { table, columns, fates, lexicon, name, say } = sheet;
  const found = /** @type {[k: number, stage: number, wall: number, order: number, value: number][]} */ ([]);
  const [dated, stages] = [new Uint8Array(table.size), /** @type {string[]} */ ([])];
  for (const told of actionColumns(table)) {
    const types = table.trimmed(told.type);
    const at = told[TIMES.find((each) => each in told)] ?? columns.of.time;
    if (at === undefined) continue;
    const dates = readDates(table.column(at), table.header[at], { ...sheet, like: null });
    if (!dates.kind) continue;
    const money = "revenue" in told ? table.column(told.revenue) : null;
    const numbers = money ? readValues(money, lexicon).numbers : [];
    const times = clock(dates, sheet);
    for (let k = 0; k < table.size; k += 1) {
      const time = dates.column.codes[k];
      const type = types.at(k);
      if (!people.at(k) || !fates.keeps(k) || !type || whyNoTime(dates.moments[time])) continue;
      const stage = stages.includes(type) ? stages.indexOf(type) : stages.push(type) - 1;
      const value = money ? (numbers[money.codes[k]] ?? NaN) : NaN;
      found.push([k, stage, times.wall[time], times.order[time], value]);
      dated[k] = 1;
    }
  }
  fates.expect("nobody", "no_time");
  for (let k = 0; k < table.size; k += 1) {
    if (!people.at(k)) fates.reject(k, "nobody");
    else if (!dated[k]) fates.reject(k, "no_time");
  }
  if (!found.length) throw new Refusal(say("no_actions", { file: name }));
  const rows = found.map(([k]) => k);
  const { people: named, notes } = joinSpellings(people, rows, say);
  const walls = Float64Array.from(found, ([, , wall]) => wall);
  const sorted = journey.inOrder(Uint32Array.from(found.keys()), walls);
  giveMoney(found, sorted, stages, sheet);
  const worth = new Float64Array(table.size).fill(NaN);
  for (const [k, , , , value] of found) if (!Number.isNaN(value)) worth[k] = Math.max(value, worth[k] || value);
  settleCurrency(sheet, worth);
  for (const each of found) if (Number.isNaN(worth[each[0]])) each[4] = NaN;
  const take = (/** @type {any} */ Kind, /** @type {(event: typeof found[0]) => number} */ part) =>
    Kind.from(sorted, (/** @type {number} */ i) => part(found[i]));
  const wall = take(Float64Array, ([, , one]) => one);
  const events = {
    ...{ notes, people: take(Uint32Array, ([k]) => named.codes[k]), names: named.texts, stages, wall },
    ...{ order: take(Float64Array, ([, , , order]) => order), stage: take(Uint32Array, ([, stage]) => stage) },
    ...{ value: take(Float64Array, ([, , , , value]) => value), referrer: /** @type {any} */ (null) },
  };
  return logOf(events, sheet, notTooEarly(until, journey.extent(wall)[1], sheet));
}

/** Give what a visit brought to its last purchase, in place, if an answer says so or no action tells its own money.
 *  @param {[k: number, stage: number, wall: number, order: number, value: number][]} found
 *  @param {Uint32Array} sorted
 *  @param {string[]} stages
 *  @param {ExportSheet} sheet */
function giveMoney(found, sorted, stages, sheet) {
  const { table, columns, answers, lexicon } = sheet;
  const answer = answers["column.value"];
  const isTold = found.some((each) => !Number.isNaN(each[4]));
  if (answer === undefined && (isTold || !("value" in columns.of))) return;
  for (const each of found) each[4] = NaN;
  if (answer === "") return;
  if (!answer && lexicon.namePoints("value", table.header[columns.of.value]) < WEAK.value) return;
  const values = rowValues(sheet);
  const given = new Set();
  for (const i of [...sorted].reverse()) {
    const [k, stage] = found[i];
    if (!lexicon.isWon(stages[stage]) || given.has(k)) continue;
    given.add(k);
    found[i][4] = values[k];
  }
}
