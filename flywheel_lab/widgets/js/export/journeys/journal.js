// Events become a journey log: by which stages people leave, in which order they pass the others, until when they were seen.
import * as journey from "./log.js";
import { dayOf } from "../cells/moments.js";
import { noteBusyGuest } from "../people.js";
import { Refusal } from "../refusal.js";
import { makeReport, reportText } from "../report.js";
import { findExits, findPurchase, isStep, orderStages } from "./stages.js";

/** Return the log of events, with the exits and the order of the stages, which may be asked.
 *  @param {ExportEvents} events
 *  @param {ExportSheet} sheet
 *  @param {string | null} until
 *  @param {string} column in which the stages stand, "" if each has one of its own
 *  @returns {ExportLog} */
export function logOf(events, sheet, until, column = "") {
  const { lexicon, say, today } = sheet;
  const seen = [...new Set(events.stage)];
  const place = new Map(seen.map((code, k) => [code, k]));
  events = { ...events, stage: events.stage.map((code) => place.get(code)), stages: seen.map((k) => events.stages[k]) };
  const gone = findExits(events, sheet);
  const isGone = events.stages.map((stage) => gone.includes(stage));
  const moved = journey.only(events, (i) => !isGone[events.stage[i]]);
  refuseNothing(sheet, moved.people.length);
  const there = moved.stages.filter((_, k) => !isGone[k]);
  const own = moved.stages.map((stage) => there.indexOf(stage));
  const ask = { ...moved, stages: there, stage: moved.stage.map((k) => own[k]) };
  const ordered = orderStages(ask, sheet, column);
  const purchase = findPurchase(ordered, sheet, column);
  const unpaid = events.value && unpaidStages(ordered, purchase, sheet);
  if (unpaid) {
    const before = [...unpaid, ...gone];
    takeOffEarly(
      events,
      events.stages.map((stage) => before.includes(stage)),
      sheet,
    );
  }
  const sure = purchase && ordered.length > 1 && !gone.length;
  if (sure) {
    const everybody = new Set(events.people);
    const bought = new Set(events.people.filter((_, i) => events.stages[events.stage[i]] === purchase));
    if (bought.size > 1 && bought.size === everybody.size) sheet.notes.push(say.note("all_won", { n: bought.size }));
  }
  const notes = [...noteBusyGuest(events.people, events.names, say), ...events.notes];
  if (gone.length) notes.push(...journey.notePerhaps(ordered, lexicon, say));
  journey.refuseLong(events.wall, say);
  notes.push(...journey.runForwards(events, say));
  journey.refuseSnapshot(events, gone, say);
  const { referrer, notes: odd } = journey.findReferrers(events, lexicon, say);
  const end = journey.endOfObservation(until, events.wall, say);
  notes.push(...journey.noteFuture(events.wall, today, say), ...odd);
  const stages = events.stages.map((stage) => (gone.includes(stage) ? journey.LOST : stage));
  const value = events.value?.some((each) => !Number.isNaN(each)) ? events.value : null;
  const { people, stage, wall } = events;
  return {
    events: { people, stage, stages, wall, value, referrer },
    ...{ ordered, gone: gone.length > 0, purchases: purchase ?? "", first: journey.extent(wall)[0], until: end, notes },
  };
}

/** Return the stages before the purchase; all of a known or told order in which nobody bought; null of another.
 *  @param {string[]} ordered
 *  @param {string} purchase
 *  @param {ExportSheet} sheet */
function unpaidStages(ordered, purchase, { answers, lexicon }) {
  if (purchase) return ordered.slice(0, ordered.indexOf(purchase));
  return ordered.every((stage) => isStep(stage, answers, lexicon)) ? ordered : null;
}

/** Take off the amounts of stages before the purchase and of exits: no money has flowed there.
 *  @param {ExportEvents} events
 *  @param {boolean[]} isBefore
 *  @param {ExportSheet} sheet */
function takeOffEarly({ stage, value }, isBefore, { notes, say }) {
  let n = 0;
  value.forEach((each, i) => {
    if (Number.isNaN(each) || !isBefore[stage[i]]) return;
    value[i] = NaN;
    n += 1;
  });
  if (n) notes.push(say.note("early", { n }));
}

/** Return the end of observation, but one that was only read in a name of a file must not lie before an event.
 *  @param {string | null} until
 *  @param {number} last
 *  @param {ExportSheet} sheet */
export function notTooEarly(until, last, { answers }) {
  if (until === null || "observed_until" in answers) return until;
  return until >= dayOf(last) ? until : null;
}

/** Refuse an export of which no row can be used.
 *  @param {ExportSheet} sheet
 *  @param {number} rows */
export function refuseNothing({ table, fates, name, say }, rows) {
  if (rows) return;
  throw new Refusal(say("nothing_used", { file: name, report: reportText(makeReport(table, fates, say), say) }));
}
