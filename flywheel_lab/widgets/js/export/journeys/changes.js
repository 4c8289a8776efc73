// A history of fields: only changes of the stage count, and the first of them tells in which stage somebody began.
import { columnDates } from "./clock.js";
import { Column, listed } from "../cells/column.js";
import { coverContacts } from "../privacy.js";
import { readAmounts } from "../orders/money.js";
import { JOURNAL } from "./shape.js";
import { listFew } from "../python.js";
import { Refusal } from "../refusal.js";
import { joined, plainName } from "../vocabulary.js";

/** Leave out the changes of other fields; the row that tells of a creation becomes the first stage, if one is told.
 *  @param {ExportSheet} sheet
 *  @param {string} kind */
export function keepChanges(sheet, kind) {
  const { table, columns, fates, lexicon, source, name, say } = sheet;
  const { keep, begin = [], amounts = [] } = lexicon.vocabulary.sources[source] ?? {};
  if (!keep) return;
  const field = columns.column(table, "field");
  const told = (field?.texts ?? []).map((text) => joined(plainName(text)));
  const isIn = (/** @type {string[]} */ names) => told.map((each) => names.map(joined).includes(each));
  const [isMove, isBegin, isAmount] = [keep, begin, amounts].map(isIn);
  if (![...(field?.codes ?? [])].some((code) => isMove[code])) {
    const fields = listFew((field?.texts ?? []).filter(Boolean).map(coverContacts), 5);
    throw new Refusal(say("no_field_is_stage", { file: name, column: table.header[columns.of.field], fields }));
  }
  const tells = kind === JOURNAL && ["before", "time", "stage"].every((role) => role in columns.of);
  const amount = [...(field?.codes.keys() ?? [])].filter((k) => isAmount[field.codes[k]] && fates.keeps(k));
  if (tells && amount.length && !("value" in columns.of)) {
    sheet.amounts = lastAmounts(sheet, amount);
    for (const k of amount) fates.reject(k, "other_amount");
  }
  const first = field && tells ? beginStages(sheet, field, isMove, isBegin) : new Set();
  for (let k = 0; k < table.size; k += 1)
    if (first.has(k)) fates.repair(k, "first_stage");
    else if (!field || !isMove[field.codes[k]]) fates.reject(k, "other_field");
}

/** Return for each row the amount of its deal at that time, NaN where none is told: what the last of these changes before
 *  it says, or what stood there before the first one.
 *  @param {ExportSheet} sheet
 *  @param {number[]} changes
 *  @returns {Float64Array} */
function lastAmounts(sheet, changes) {
  const { table, columns } = sheet;
  const { column, moments } = columnDates(sheet, columns.of.time);
  const at = (/** @type {number} */ k) =>
    Number.isFinite(moments[column.codes[k]]) ? moments[column.codes[k]] : Infinity;
  const people = columns.column(table, "person").codes;
  const isChange = new Uint8Array(table.size);
  for (const k of changes) isChange[k] = 1;
  const [now, before] = ["stage", "before"].map((role) => {
    const told = columns.column(table, role);
    const texts = listed(Array.from(told.codes, (_, k) => (isChange[k] ? told.at(k) : "")));
    const { numbers } = readAmounts(table.header[columns.of[role]], texts, sheet);
    return texts.spread(numbers.map((number) => number ?? NaN));
  });
  const found = new Float64Array(table.size).fill(NaN);
  const rows = [...found.keys()].sort(
    (a, b) => people[a] - people[b] || compare(at(a), at(b)) || isChange[b] - isChange[a],
  );
  let [last, waiting] = [NaN, /** @type {number[]} */ ([])]; // rows before the first change of their deal
  rows.forEach((k, i) => {
    if (!i || people[k] !== people[rows[i - 1]]) [last, waiting] = [NaN, []];
    if (isChange[k]) for (const each of waiting.splice(0)) found[each] = before[k];
    if (isChange[k] && !Number.isNaN(now[k])) last = now[k];
    found[k] = last;
    if (Number.isNaN(last)) waiting.push(k);
  });
  return found;
}

/** Let each row of a creation tell the stage before the first change, and return those rows.
 *  @param {ExportSheet} sheet
 *  @param {Column} field
 *  @param {boolean[]} isMove
 *  @param {boolean[]} isBegin
 *  @returns {Set<number>} */
function beginStages(sheet, field, isMove, isBegin) {
  const { table, columns, fates, lexicon, notes, say } = sheet;
  const [people, before] = ["person", "before"].map((role) => columns.column(table, role));
  const { column, moments } = columnDates(sheet, columns.of.time);
  const [move, begin] = [new Map(), new Map()];
  const at = (/** @type {number} */ k) => moments[column.codes[k]];
  for (let k = 0; k < table.size; k += 1) {
    if (!Number.isFinite(at(k)) || !fates.keeps(k)) continue;
    const [code, person] = [field.codes[k], people.codes[k]];
    for (const [is, firsts] of /** @type {[boolean[], Map<number, number>][]} */ ([
      [isMove, move],
      [isBegin, begin],
    ]))
      if (is[code] && !(at(firsts.get(person)) <= at(k))) firsts.set(person, k);
  }
  const known = [...move].filter(([person, k]) => people.texts[person] && !lexicon.isNobody(before.at(k)));
  const dated = known.filter(([person, k]) => at(begin.get(person)) <= at(k));
  if (known.length > dated.length) notes.push(say.note("since_unknown", { n: known.length - dated.length }));
  const still = [...begin.keys()].filter((person) => !move.has(person)).length;
  if (still) notes.push(say.note("never_moved", { n: still }));
  const stage = table.column(columns.of.stage);
  const place = new Map(stage.texts.map((text, k) => [text, k]));
  const codes = stage.codes.slice();
  for (const [person, k] of dated) {
    const text = coverContacts(before.at(k));
    if (!place.has(text)) place.set(text, place.size);
    codes[begin.get(person)] = place.get(text);
  }
  table.bare.delete(columns.of.stage);
  table.columns.set(columns.of.stage, new Column([...place.keys()], codes));
  return new Set(dated.map(([person]) => begin.get(person)));
}

/** @param {number} a
 *  @param {number} b */
const compare = (a, b) => (a < b ? -1 : Number(a > b));
