// Names that stand only in the first of several rows, as in a pivot table: the rows below may be of the same customer.
import { Column } from "../cells/column.js";
import { checkAnswer, choice, makeDoubt } from "../doubts/doubt.js";
import { OpenDoubt } from "../refusal.js";

const [LEAST, SHARE] = [2, 0.2]; // rows with a day and without a name, and their share of all

/** Give rows the customer above, by an answer, where each name stands in one row only; throws OpenDoubt. Where
 *  addresses tell of people, rows without one are those of guests.
 *  @param {ExportSheet} sheet */
export function askOutline({ table, columns, answers, heard, say }) {
  const { person, time, number } = columns.of;
  const [names, days] = [table.trimmed(person), table.trimmed(time)];
  const isBelow = (/** @type {number} */ k) => !names.at(k) && Boolean(days.at(k));
  if (names.texts.some((text, code) => text && names.counts[code] > 1)) return;
  const n = Array.from({ length: table.size }, (_, k) => k).filter(isBelow).length;
  if (n < Math.max(LEAST, SHARE * table.size) || isBelow(0) || number !== undefined) return;
  if (n === table.size || !names.texts.some(Boolean)) return;
  if (table.header.some((_, c) => table.sample(c).some((text) => text.includes("@")))) return;
  const choices = [choice("above", say("customer_above")), choice("guest", say("of_guests"))];
  const question = say("whose_rows_below", { column: table.header[person], n });
  const doubt = makeDoubt({ id: "outline", question, choices, blocking: true });
  heard.add("outline");
  if (answers.outline === undefined) throw new OpenDoubt(doubt);
  if (checkAnswer(answers.outline, doubt, say) !== "above") return;
  let above = 0;
  const codes = names.codes.map((code, k) => {
    if (names.at(k)) above = code;
    return isBelow(k) ? above : code;
  });
  table.replace(person, new Column(names.texts, codes));
}
