// A table with a date for each stage, side by side, becomes a journey log: a row for each person.
import { columnDates, whyNoTime } from "./clock.js";
import { logOf, notTooEarly, refuseNothing } from "./journal.js";
import * as journey from "./log.js";
import { settleCurrency } from "../orders/currencies.js";
import { rowValues } from "../orders/money.js";
import { joinSpellings } from "../people.js";
import { areMembers, plansAhead } from "./members.js";
import { stageDates } from "./shape.js";

/** Return the log of a table with a date for each stage, a row for each person.
 *  @param {ExportSheet} sheet
 *  @param {Column} people
 *  @param {string | null} until
 *  @returns {ExportLog} */
export function wideLog(sheet, people, until) {
  const { table, columns, fates, answers, lexicon } = sheet;
  fates.expect("duplicate");
  for (const k of table.repeated(people.codes)) fates.reject(k, "duplicate");
  const values = rowValues(sheet);
  settleCurrency(sheet, values);
  const found = /** @type {[k: number, stage: number, moment: number, value: number][]} */ ([]);
  const dated = new Uint8Array(table.size);
  const stages = /** @type {string[]} */ ([]);
  const dates = stageDates(table, columns, lexicon);
  const members = areMembers(sheet, dates);
  for (const [c, stage] of dates) {
    const read = columnDates(sheet, c);
    const { column, moments } = read;
    const isPlan = members && stage === "lost" ? plansAhead(sheet, c, read, until) : () => false;
    const code = stages.includes(stage) ? stages.indexOf(stage) : stages.push(stage) - 1;
    const worth = lexicon.isWon(stage) || stage === answers.purchase;
    for (let k = 0; k < table.size; k += 1) {
      const moment = moments[column.codes[k]];
      const reason = whyNoTime(moment);
      if (!reason && people.at(k) && fates.keeps(k) && !isPlan(moment)) {
        found.push([k, code, moment, worth && values ? values[k] : NaN]);
        dated[k] = 1;
      } else if (reason && reason !== "no_time") fates.repair(k, "some_date");
    }
  }
  fates.expect("nobody", "no_day", "no_time");
  for (let k = 0; k < table.size; k += 1) {
    if (!people.at(k)) fates.reject(k, "nobody");
    else if (!dated[k]) fates.reject(k, fates.repaired[k] ? "no_day" : "no_time");
  }
  refuseNothing(sheet, found.length);
  const { people: named, notes } = joinSpellings(
    people,
    found.map(([k]) => k),
    sheet.say,
  );
  const times = Float64Array.from(found, ([, , moment]) => moment);
  const sorted = journey.inOrder(Uint32Array.from(found.keys()), times);
  const take = (/** @type {any} */ Kind, /** @type {(event: typeof found[0]) => number} */ part) =>
    Kind.from(sorted, (/** @type {number} */ i) => part(found[i]));
  const wall = take(Float64Array, ([, , moment]) => moment);
  const events = {
    ...{
      notes,
      people: take(Uint32Array, ([k]) => named.codes[k]),
      names: named.texts,
      stages,
      wall,
      order: wall.slice(),
    },
    ...{
      stage: take(Uint32Array, ([, stage]) => stage),
      value: take(Float64Array, ([, , , value]) => value),
      referrer: null,
    },
  };
  return logOf(events, sheet, notTooEarly(until, journey.extent(wall)[1], sheet));
}
