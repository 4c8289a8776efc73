// Dates in several columns: steps that people pass one after another, or all but one of no use, which is told.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { listFew, strip } from "../python.js";
import { daysOf } from "../orders/signs.js";
import { AGAINST } from "../vocabulary.js";

export const STEPS = "steps";
const ONE = "one";
const FEW = 5; // rows
const LITTLE = /[\s_]+(?:am|zum|ab|seit|at|on|date|datum)$/i;

/** Return what happened on the day that stands in a column.
 *  @param {string} header */
export function stepName(header) {
  const name = strip(header.split(" (")[0]); // "Created (UTC)"
  return name.replace(LITTLE, "") || name;
}

/** Return the columns that are steps by an answer; throws OpenDoubt where people stand there once, with dates. It is asked
 *  only where no column is known to be the time.
 *  @param {ExportSheet} sheet
 *  @returns {number[]} */
export function askSteps(sheet) {
  const { table, columns, answers, source, lexicon, say } = sheet;
  const { of, weak, rivals, others } = columns;
  const numbered = "order" in of && lexicon.namePoints("order", table.header[of.order]) >= 4.5;
  const isOther = !("person" in of) || numbered || ["stage", "status", "value", "refund"].some((role) => role in of);
  const likely = (/** @type {number} */ k) => lexicon.namePoints("time", table.header[k]) > AGAINST / 2;
  /** @type {number[]} */
  const some = [];
  for (const k of isOther ? [] : others.time) {
    const again = some.some((other) => tellOneDay(columns.dates[k], columns.dates[other]));
    if (!again && likely(k)) some.push(k);
  }
  const known = "time" in of && !weak.has("time") && (rivals.time ?? []).length < 2;
  if (some.length < 2 || source || answers["column.time"] !== undefined) return [];
  if ((known && answers.steps === undefined) || columns.column(table, "person").counts.some((n) => n > 1)) return [];
  const names = some.map((k) => `'${table.header[k]}'`).join(", ");
  const choices = [choice(STEPS, say("each_is_a_step")), choice(ONE, say("only_one_counts"))];
  const question = say("are_they_steps", { columns: names });
  return askDoubt(makeDoubt({ id: "steps", question, choices, blocking: true }), sheet) === STEPS ? some : [];
}

/** Whether two columns tell the same moment wherever both are filled, in more than a few rows.
 *  @param {Dates} one
 *  @param {Dates} other */
export function tellOneDay(one, other) {
  let n = 0;
  for (let row = 0; row < one.column.codes.length; row += 1) {
    const [a, b] = [one, other].map(({ moments, column }) => moments[column.codes[row]]);
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    if (a !== b) return false;
    n += 1;
  }
  return n >= FEW;
}

/** Say of a file of an unknown system which date is taken, if there are others that no rule uses.
 *  @param {ExportSheet} sheet */
export function noteDates(sheet) {
  const { table, columns, source, notes, say } = sheet;
  const used = [...Object.values(columns.of), ...daysOf("paid", sheet), ...daysOf("returned", sheet)];
  const others = columns.others.time.filter((k) => !used.includes(k)).map((k) => `'${table.header[k]}'`);
  if (!others.length || source) return;
  notes.push(say.note("unused_dates", { column: table.header[columns.of.time], others: listFew(others) }));
}
