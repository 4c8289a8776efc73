// Rows that count alike though a column divides them of which no rule knows what it says: asked once for a file.
import { countDifferent, placesOf, take } from "../cells/column.js";
import { NOTHING, SURE, partName, partsOf, unusedColumns } from "./dividing.js";
import { thingsOf } from "./doubles.js";
import { JOINT } from "./may_divide.js";
import { isAmountBack } from "./wording.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { listFew } from "../python.js";

const [ID, ALL] = ["alike", "all"];
const [COLUMNS, TEXTS, CHOICES] = [5, 8, 8]; // named in the question, and how many parts may be left out
/** @typedef {import("./dividing.js").Part} Part */

/** Leave out the rows that an answer leaves out by what an unused column says, and return which these are.
 *  @param {ExportSheet} sheet */
export function leaveOutParts(sheet) {
  const { table, fates, answers } = sheet;
  const [names, left] = [chosenIn(answers), new Uint8Array(table.size)];
  if (!names.length) return left;
  fates.expect("left_out");
  for (const { header, column } of unusedColumns(sheet)) {
    const isOut = column.texts.map((text) => names.includes(partName(header, text)));
    column.codes.forEach((code, k) => (left[k] ||= Number(isOut[code])));
  }
  left.forEach((out, k) => (left[k] = Number(out && fates.keeps(k))));
  if (left.includes(1)) sheet.heard.add(ID);
  left.forEach((out, k) => out && fates.reject(k, "left_out"));
  return left;
}

/** Ask whether rows that unused columns divide should all count; throws OpenDoubt where they tell things twice. Of those
 *  that an answer leaves out, some would not count anyhow.
 *  @param {ExportSheet} sheet
 *  @param {Uint8Array} among
 *  @param {import("./doubles.js").OrdersToAsk} rows */
export function askAlike(sheet, among, rows) {
  const { answers, notes, say } = sheet;
  const { people, orders, values } = rows;
  const parts = partsOf(sheet, among, thingsOf(sheet, among, rows), values, orders).filter(
    (part) => !isTakenOff(part, sheet),
  );
  if (!parts.length) return;
  const names = chosenIn(answers);
  const now = names.flatMap((name) => parts.filter((part) => part.name === name));
  const all = placesOf(among.length, (k) => among[k] === 1);
  const leftBy = (/** @type {Part[]} */ some) => all.filter((k) => !some.some(({ rows }) => rows[k]));
  const label = (/** @type {string} */ value, /** @type {Part[]} */ some) => {
    const left = leftBy(some);
    const [customers, bought] = [people.codes, orders].map((each) => countDifferent(take(each, left)));
    const told = { names: value.replaceAll(JOINT, ", "), n: all.length - left.length, customers, orders: bought };
    return choice(value, say("leave_out_parts", told));
  };
  const left = suggestions(parts.filter((part) => !now.includes(part)))
    .map((some) => [...now, ...some])
    .filter((some) => leftBy(some).length)
    .map((some) => label([...new Set([...names, ...some.map(({ name }) => name)])].join(JOINT), some));
  if (names.length && names.every((name) => isNamed(name, sheet))) left.unshift(label(names.join(JOINT), now));
  const twice = parts.filter(({ twin }) => twin).slice(0, 1);
  const doubt = makeDoubt({
    id: ID,
    question: say("do_all_count", { columns: listColumns(parts) }),
    choices: [choice(ALL, say("all_count")), ...left.slice(0, CHOICES)],
    default: twice.length ? "" : ALL,
    evidence: twice.map(({ text, twin }) => say("stands_twice", { one: text, other: twin })),
    blocking: twice.length > 0,
  });
  askDoubt(doubt, sheet);
  const told = parts.filter((part) => isDoubtful(part) && !now.includes(part)).map(({ name, n }) => `${name} (${n})`);
  if (answers[ID] === ALL) return;
  if (told.length) notes.push(say.note("doubtful_parts", { parts: listFew(told) }));
  const known = new Set([...now, ...parts.filter(isDoubtful)].map(({ column }) => column));
  const others = parts.filter(({ column, twin }) => !known.has(column) && !twin);
  if (others.length) notes.push(say.note("unheeded_columns", { columns: listColumns(others) }));
}

/** Whether a part has amounts that went back, and they were taken off already.
 *  @param {Part} part
 *  @param {ExportSheet} sheet */
function isTakenOff({ column, text, rows }, { fates, lexicon }) {
  const partly = fates.reasons.indexOf("partly");
  return isAmountBack(column, text, lexicon) && rows.every((each, k) => !each || fates.repaired[k] === partly);
}

/** Return the names of the parts that an answer leaves out.
 *  @param {Record<string, string>} answers */
const chosenIn = (answers) => ((answers[ID] ?? ALL) === ALL ? [] : answers[ID].split(JOINT));

/** Return what may be left out: all that is doubtful, of what stands there twice one of both; then each alone.
 *  @param {Part[]} parts
 *  @returns {Part[][]} */
function suggestions(parts) {
  const [twins, doubtful] = [parts.filter(({ twin }) => twin).map((part) => [part]), parts.filter(isDoubtful)];
  const together = (twins.length ? twins : [[]]).map((twin) => [...twin, ...doubtful]);
  return [...together.filter((some) => some.length > 1), ...parts.map((part) => [part])];
}

/** @param {Part} part */
const isDoubtful = ({ points, twin }) => points >= SURE && !twin;

/** Whether a name is one of a part of an unused column, though perhaps no row says it.
 *  @param {string} name
 *  @param {ExportSheet} sheet */
const isNamed = (name, sheet) => unusedColumns(sheet).some(({ header }) => name.startsWith(`${header}: `));

/** Return the columns, each with how many rows say what, the most doubtful first.
 *  @param {Part[]} parts */
function listColumns(parts) {
  const columns = [...new Set(parts.map(({ column }) => column))];
  const texts = columns.slice(0, COLUMNS).map((header) => {
    const own = parts.filter(({ column }) => column === header);
    const told = own.map(({ text, n }) => `${text || NOTHING} ${n}`);
    return `${header} (${listFew(told, TEXTS)})`;
  });
  return [...texts, ...(columns.length > COLUMNS ? ["…"] : [])].join("; ");
}
