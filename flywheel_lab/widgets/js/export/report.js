// What became of each row: used as it is, repaired, or rejected, each with one reason; nothing is lost in silence.

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
 *  @param {Say} say */
export function makeReport(table, fates, say) {
  const [rejected, repaired] = [new Map(), new Map()];
  /** @param {Map<string, any>} told
   *  @param {string} reason
   *  @param {() => {line: number, cells: string[]}} example */
  const add = (told, reason, example) => {
    if (!told.has(reason)) told.set(reason, { reason: say(reason), n: 0, ...example() });
    told.get(reason).n += 1;
  };
  for (const [reason, line, cells] of table.rejected) add(rejected, reason, () => ({ line, cells }));
  let used = 0;
  for (let k = 0; k < table.size; k += 1) {
    const [out, changed] = [fates.rejected[k], fates.repaired[k]];
    const example = () => ({ line: table.line(k), cells: table.row(k) });
    if (out) add(rejected, fates.reasons[out], example);
    else if (changed) add(repaired, fates.reasons[changed], example);
    else used += 1;
  }
  const sorted = (/** @type {Map<string, any>} */ told) => [...told.values()].sort((a, b) => b.n - a.n);
  const read = table.size + table.rejected.length;
  return { read, used, repaired: sorted(repaired), rejected: sorted(rejected) };
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
    reasons.slice(0, 5).map(({ reason, n, line }) => `  ${say(text, { reason, n: whole(n), line })}`);
  return [head, ...told(rejected, "left_out_row"), ...told(repaired, "repaired_row")].join("\n");
}
