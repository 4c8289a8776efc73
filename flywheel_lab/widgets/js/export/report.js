// What became of each row: used as it is, repaired, or rejected, each with one reason; nothing is lost in silence.

import { areMany } from "./cells/dates.js";
import { coverContacts, hideWords } from "./privacy.js";

const SHOWN = ["time", "stage", "value", "status", "currency", "channel", "product", "quantity", "refund"];
SHOWN.push("cancelled", "deleted");

/** The fate of rows by their place; a row that is neither rejected nor repaired is used as it is. A reason is the name of
 *  a text. */
export class Fates {
  /** @param {number} size */
  constructor(size) {
    this.reasons = [""];
    this.rejected = new Uint8Array(size);
    this.repaired = new Uint8Array(size);
  }
  /** @param {string} reason */
  code(reason) {
    const known = this.reasons.indexOf(reason);
    return known > 0 ? known : this.reasons.push(reason) - 1;
  }
  /** Say in which order reasons of as many rows are told.
   *  @param {string[]} reasons */
  expect(...reasons) {
    for (const reason of reasons) this.code(reason);
  }
  /** Leave a row out; the first reason stays.
   *  @param {number} k
   *  @param {string} reason */
  reject(k, reason) {
    this.rejected[k] ||= this.code(reason);
    this.repaired[k] = 0;
  }
  /** Say what was changed in a row that is used; the first reason stays.
   *  @param {number} k
   *  @param {string} reason */
  repair(k, reason) {
    if (!this.rejected[k]) this.repaired[k] ||= this.code(reason);
  }
  /** Whether a row is used.
   *  @param {number} k */
  keeps(k) {
    return this.rejected[k] === 0;
  }
}

/** Return the balance of all rows of a table, the most frequent reason first; used is what is neither repaired nor
 *  rejected.
 *  @param {Table} table
 *  @param {Fates} fates
 *  @param {Say} say
 *  @param {Roles} [columns] of the examples, those columns are shown of which is known that no person is named in them */
export function makeReport(table, fates, say, columns) {
  const shown = new Set(SHOWN.map((role) => columns?.of[role]));
  const cover = (/** @type {string} */ cell, /** @type {number} */ c) =>
    (shown.has(c) ? coverContacts : hideWords)(cell);
  /** @type {Record<"rejected" | "repaired", Map<string, {reason: string, n: number, line: number, cells: string[]}>>} */
  const told = { rejected: new Map(), repaired: new Map() };
  for (const [reason, line, cells] of table.rejected) {
    const known = told.rejected.get(reason);
    if (known) known.n += 1;
    else told.rejected.set(reason, { reason: say(reason), n: 1, line, cells: cells.map(hideWords) }); // cells may have slipped
  }
  for (const what of /** @type {const} */ (["rejected", "repaired"])) {
    const [n, first] = [new Uint32Array(fates.reasons.length), new Uint32Array(fates.reasons.length)];
    fates[what].forEach((code, k) => {
      if (!n[code]) first[code] = k;
      n[code] += 1;
    });
    fates.reasons.forEach((reason, code) => {
      if (!code || !n[code]) return;
      const known = told[what].get(reason);
      const other = told.rejected.get(reason);
      if (known) known.n += n[code];
      else if (other)
        told[what].set(reason, { ...other, n: n[code] }); // a reason has one example
      else {
        const [line, cells] = [table.line(first[code]), table.row(first[code]).map(cover)];
        told[what].set(reason, { reason: say(reason), n: n[code], line, cells });
      }
    });
  }
  let used = 0;
  for (let k = 0; k < table.size; k += 1) used += Number(!fates.rejected[k] && !fates.repaired[k]);
  const [repaired, rejected] = [told.repaired, told.rejected].map((each) =>
    [...each.values()].sort((one, other) => other.n - one.n),
  );
  return { read: table.size + table.rejected.length, used, repaired, rejected };
}

/** Return a note if many rows are left out because their date cannot be read.
 *  @param {ReturnType<typeof makeReport>} report
 *  @param {Say} say */
export function noteUnread({ read, rejected }, say) {
  const unread = rejected.find(({ reason }) => reason === say("bad_time"));
  if (!unread || !areMany(unread.n, read)) return [];
  return [say.note("unread", { n: unread.n, all: read, line: unread.line })];
}

/** Return the balance as a text: a line for all, and one for each reason.
 *  @param {ReturnType<typeof makeReport>} report
 *  @param {Say} say */
export function reportText({ read, used, repaired, rejected }, say) {
  const whole = (/** @type {number} */ n) => say.words.decimals(n, 0);
  const sum = (/** @type {{n: number}[]} */ each) => whole(each.reduce((all, { n }) => all + n, 0));
  const head = say("balance", {
    read: whole(read),
    used: whole(used),
    repaired: sum(repaired),
    rejected: sum(rejected),
  });
  const told = (/** @type {any[]} */ reasons, /** @type {string} */ text) =>
    reasons.map(({ reason, n, line }) => `  ${say(text, { reason, n: whole(n), line })}`);
  return [head, ...told(rejected, "left_out_row"), ...told(repaired, "repaired_row")].join("\n");
}
