// Asks which of some columns has a role.
import { choice, makeDoubt } from "../doubts/doubt.js";
import { strip } from "../python.js";
import { isMoney } from "./amounts.js";
import { readValues } from "../cells/values.js";
import { countDifferent } from "../cells/column.js";
import { OpenDoubt } from "../refusal.js";
import { joinCurrencies } from "./by_currency.js";
import { findTotal } from "./totals.js";

export const MOST = 8; // choices of a question

/** Throw OpenDoubt if a role has several columns as likely that differ in what they say, or one hardly likely.
 *  @param {Roles} columns
 *  @param {string[]} roles
 *  @param {ExportSheet} sheet
 *  @param {boolean} alone whether each row is a person, whom all columns tell apart of which no two cells are the same */
export function askRivals(columns, roles, sheet, alone) {
  const { table, lexicon, say } = sheet;
  for (const role of roles) {
    let rivals = columns.rivals[role] ?? [];
    const own = columns.of[role];
    if (role === "person" && alone && differ(table, own)) {
      rivals = rivals.filter((k) => k === own || !differ(table, k));
      columns.weak.delete(role);
    }
    const weak = columns.weak.has(role);
    const all = weak ? [...rivals, ...columns.others[role].filter((k) => !rivals.includes(k))] : rivals;
    const some = all.slice(0, MOST);
    /** @type {number[]} */
    const different = [];
    for (const k of some) {
      const isSame = (/** @type {number} */ other) =>
        (role === "person" && agree(table, other, k)) ||
        (role === "value" && amountToTheSame(table, other, k, lexicon));
      const twin = different.find(isSame);
      if (twin !== undefined) columns.agreed[role] ??= [twin, k];
      else if (!different.some((other) => alike(table, k, other))) different.push(k);
    }
    // The only column that can hold the amounts is asked about only if it may hold something else.
    const [k] = different;
    if (different.length === 1 && role === "value" && isMoney(table.header[k], table.sample(k), lexicon)) continue;
    const total = role === "value" && different.length > 1 && !weak ? findTotal(different, columns.of, sheet) : -1;
    if (total >= 0) columns.of[role] = total;
    else if (role === "value" && different.length > 1 && !weak && joinCurrencies(different, columns, sheet)) continue;
    else if (different.length > 1 || weak) throw new OpenDoubt(whichColumn(role, different, table, say));
  }
}

/** Whether each row has another text in a column.
 *  @param {Table} table
 *  @param {number} k */
function differ(table, k) {
  const { texts, codes } = table.trimmed(k);
  return texts.length === table.size && countDifferent(codes) === table.size && !texts.includes("");
}

/** Whether two columns tell the same people apart, and none stands for itself in each row.
 *  @param {Table} table
 *  @param {number} one
 *  @param {number} other */
function agree(table, one, other) {
  const [a, b] = [table.trimmed(one), table.trimmed(other)];
  const n = countDifferent(a.codes);
  if (n !== countDifferent(b.codes) || n >= table.size) return false;
  return new Set(Array.from(a.codes, (code, k) => code * b.texts.length + b.codes[k])).size === n;
}

/** Whether two columns of different texts hold the same amount in each row, as one with a currency beside it.
 *  @param {Table} table
 *  @param {number} one
 *  @param {number} other
 *  @param {Lexicon} lexicon */
function amountToTheSame(table, one, other, lexicon) {
  if (alike(table, one, other)) return false;
  const [a, b] = [table.column(one), table.column(other)];
  const [own, its] = [readValues(a, lexicon).numbers, readValues(b, lexicon).numbers];
  return a.codes.every((code, k) => own[code] === its[b.codes[k]]);
}

/** @param {Table} table
 *  @param {number} one
 *  @param {number} other */
function alike(table, one, other) {
  const [a, b] = [table.trimmed(one), table.trimmed(other)];
  return (
    a.texts.length === b.texts.length &&
    a.texts.every((text, k) => text === b.texts[k]) &&
    a.codes.every((code, k) => code === b.codes[k])
  );
}

/** Return the question which of some columns has a role, with the first row of each that is filled.
 *  @param {string} role
 *  @param {number[]} some
 *  @param {Table} table
 *  @param {Say} say
 *  @param {string} [otherwise] the one that is taken unless somebody says otherwise
 *  @returns {Doubt} */
export function whichColumn(role, some, table, say, otherwise = "") {
  const choices = some.map((k) => {
    const [name, cells] = [table.header[k], table.sample(k)];
    const cell = cells.find((each) => strip(each)) ?? cells[0] ?? "";
    return choice(name, name, table.size ? [[cell, cell]] : []);
  });
  if (role === "person" || role === "value") choices.push(choice("", say("none_of_them")));
  return makeDoubt({
    id: `column.${role}`,
    question: say(`which_${role}`),
    choices,
    default: otherwise,
    blocking: !otherwise,
  });
}
