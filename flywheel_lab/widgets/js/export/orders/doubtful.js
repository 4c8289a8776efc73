// Orders that may be none, of test customers, of the shop's own people, or disputed: whether they count is asked.
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { mailColumn } from "../people.js";
import { fold } from "../python.js";

const LETTERS = /[\p{L}\p{No}\p{Nl}]+/gu;

/** Leave out the orders of test customers and of the shop's own people, and disputed ones, if an answer says so; throws
 *  OpenDoubt if there are some and nobody has said it.
 *  @param {Column} people
 *  @param {ExportSheet} sheet */
export function askDoubtful(people, sheet) {
  const { table, columns, mails, lexicon } = sheet;
  const mail = mailColumn(table, columns.of.person, mails, lexicon);
  const told = [people, ...(mail === null ? [] : [table.column(mail)])];
  leaveOut(
    "testers",
    marked(table, told, (text) => isTester(text, lexicon)),
    "test",
    sheet,
  );
  for (const id of ["staff", "disputed"]) {
    const { columns: names, says } = lexicon.words[id];
    const marks = table.header.flatMap((header, c) =>
      names.includes(lexicon.flagName(header)) ? [table.column(c)] : [],
    );
    const isMarked = (/** @type {string} */ text) => text.split(",").some((tag) => says.includes(fold(tag)));
    leaveOut(id, marked(table, marks, isMarked), "left_out", sheet);
  }
}

/** Return the rows in which one of some columns says so.
 *  @param {Table} table
 *  @param {Column[]} columns
 *  @param {(text: string) => boolean} says */
function marked({ size }, columns, says) {
  const found = new Uint8Array(size);
  for (const { texts, codes } of columns) {
    const told = texts.map(says);
    if (told.some(Boolean)) codes.forEach((code, k) => told[code] && (found[k] = 1));
  }
  return found;
}

/** Whether somebody's name, or the first part of an e-mail address, says nothing but that it is a test.
 *  @param {string} name
 *  @param {Lexicon} lexicon */
function isTester(name, { words }) {
  if (!name.toLowerCase().includes("test")) return false;
  const parts = fold(name).split("@")[0].match(LETTERS) ?? [];
  const { sure, filling } = words.testers;
  return (
    parts.some((each) => sure.includes(each)) && parts.every((each) => sure.includes(each) || filling.includes(each))
  );
}

/** @param {string} id
 *  @param {Uint8Array} rows
 *  @param {string} reason
 *  @param {ExportSheet} sheet */
function leaveOut(id, rows, reason, sheet) {
  const { fates, say } = sheet;
  fates.expect(reason);
  const n = rows.reduce((sum, each, k) => sum + Number(each && fates.keeps(k)), 0);
  if (!n) return;
  const choices = [choice("left out", say("no_leave_them_out")), choice("purchase", say("they_are_purchases"))];
  const doubt = makeDoubt({ id, question: say(`do_${id}_count`, { n }), choices, blocking: true });
  if (askDoubt(doubt, sheet) === "left out") rows.forEach((each, k) => each && fates.reject(k, reason));
}
