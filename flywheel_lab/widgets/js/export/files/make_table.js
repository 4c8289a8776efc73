// Rows of texts become a table: which is the header, which rows are sums, and what each line of the file became.
import { breaksOff } from "./ending.js";
import { coverContacts } from "../privacy.js";
import { asPython, strip } from "../python.js";
import { Refusal } from "../refusal.js";
import { filledTo } from "./heads.js";
import { Others, chooseHeader, followsGap, isTitle, noteOthers } from "./others.js";
import { isFull, isPlain, openingOf } from "./rows.js";
import { spellColumns } from "./legends.js";
import { Table } from "./table.js";
import { readValues } from "../cells/values.js";
import { addYears } from "./years.js";
import { bareOf } from "../vocabulary.js";

const BESIDES = 500; // lines beside the table that may say what codes mean
const LEGEND = asPython(/^(?:\S\s*=\s*\S|(?:legende?|légende|leyenda)\s*:?$)/iu); // "x = not paid"

/** Return the table in rows of texts: each row that is not blank is in it, or rejected; throws Refusal.
 *  @param {Cells} cells
 *  @param {string} name
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
export function makeTable(cells, name, lexicon, say) {
  const { rows } = cells;
  const full = fullRows(rows);
  /** @type {Rejected[]} */
  const rejected = cells.broken.map(([line, row]) => ["broken", line, row]);
  const meta = new Map(cells.meta);
  const notes = [...cells.notes];
  const beside = [...meta].map(([field, told]) => `${field}: ${told}`);
  let [head, from] = [cells.head, 0];
  /** @type {import("./others.js").Other[]} */
  const tables = [];
  if (!head) {
    const [at, above] = chooseHeader(rows, full, lexicon);
    tables.push(...above);
    for (const r of full.subarray(0, at)) {
      beside.push(rows.row(r).join(";"));
      const first = rows.width(r) ? rows.cell(r, 0) : "";
      const colon = first.indexOf(":");
      if (colon >= 0)
        meta.set(
          first
            .slice(0, colon)
            .replace(/^[ #]+|[ #]+$/g, "")
            .toLowerCase(),
          strip(first.slice(colon + 1)),
        );
    }
    if (at) notes.push(say.note("skipped", { n: at }));
    [head, from] = [full.length ? rows.row(full[at]) : [], full.length ? at + 1 : 0];
  }
  const above = [...beside];
  const body = full.subarray(from);
  const header = nameColumns(head, rows, body.subarray(0, 500), notes, say);
  if (!body.length) throw new Refusal(say("no_rows", { file: name }));
  const kept = new Uint32Array(body.length);
  let [n, short] = [0, 0];
  const why = whyNoData(rows, header, lexicon.sums);
  const others = new Others(header);
  for (let k = 0; k < body.length; k += 1) {
    const r = body[k];
    const begun = others.inside;
    const isApart = from > 0 && isInOther(others, rows, full, from + k);
    if (isApart && !begun && n && kept[n - 1] === body[k - 1] && isTitle(rows.row(body[k - 1]))) {
      n -= 1;
      short -= Number(rows.width(body[k - 1]) < header.length);
      rejected.push([others.reason, rows.line(body[k - 1]), rows.row(body[k - 1])]);
    }
    const reason = isApart ? others.reason : why(r);
    if (reason) rejected.push([reason, rows.line(r), rows.row(r)]);
    else {
      short += Number(rows.width(r) < header.length);
      kept[n++] = r;
    }
  }
  const table = new Table(header, rows, kept.subarray(0, n), rejected, meta, notes, cells.separator === ";");
  const leaveOut = (/** @type {string} */ reason) => {
    rejected.push([reason, table.line(n - 1), table.row(n - 1)]);
    n -= 1;
    table.kept = kept.subarray(0, n);
    table.columns.clear();
    table.samples.clear();
  };
  const isShort = n > 0 && rows.width(kept[n - 1]) < header.length;
  const isLast = n > 1 && cells.rest && kept[n - 1] === full.at(-1);
  if (isLast && breaksOff(table, cells.rest, cells.separator, isShort && short === 1)) {
    short -= Number(isShort);
    leaveOut("cut");
  } else if (n && isSum(table, lexicon)) leaveOut("sum");
  if (short) notes.push(say.note("short", { n: short }));
  beside.push(...rejected.slice(0, BESIDES).map(([, , row]) => row.join(";")));
  const isSpelled = spellColumns(table, beside, lexicon, say);
  const unread = others.found.filter(({ legend }) => !(legend && isSpelled));
  notes.push(...noteOthers([...tables, ...unread], say));
  addYears(table, [name, ...above], lexicon, say);
  return table;
}

/** Whether a row is in another table; most rows need no second look.
 *  @param {Others} others
 *  @param {CellRows} rows
 *  @param {Uint32Array} full
 *  @param {number} k */
function isInOther(others, rows, full, k) {
  const [before, r] = [full[k - 1], full[k]];
  const width = others.header.length;
  const mayFollow = rows.line(r) > rows.line(before) + 1 || !isFull(rows, before, 1);
  if (!others.inside && !mayFollow) return false;
  const gap = mayFollow && followsGap(rows, full, k, width);
  const following = k + 1 < full.length ? rows.row(full[k + 1]) : [];
  return others.have(rows.line(r), rows.row(r), gap, following);
}

/** @param {CellRows} rows */
function fullRows(rows) {
  const full = new Uint32Array(rows.count);
  let n = 0;
  for (let r = 0; r < rows.count; r += 1) if (isFull(rows, r)) full[n++] = r;
  return full.subarray(0, n);
}

/** Return what says of a row why it is no data: "" if it is.
 *  @param {CellRows} rows
 *  @param {string[]} header
 *  @param {Set<string>} sums
 *  @returns {(r: number) => string} */
function whyNoData(rows, header, sums) {
  const longest = Math.max(...[...sums].map((word) => word.length)) + 8;
  const some = [header[0], ...[...sums].flatMap((word) => [word, word.toUpperCase()])];
  const begins = new Set(some.map((word) => openingOf(word)));
  return (r) => {
    const width = rows.width(r);
    const opening = rows.opening(r, 0);
    if (isPlain(opening) && !begins.has(opening) && isFull(rows, r, 1))
      return width > header.length && isFull(rows, r, header.length) ? "long" : "";
    let k = 0;
    while (!strip(rows.cell(r, k))) k += 1;
    const first = rows.cell(r, k);
    const isComment = (k === 0 && first.startsWith("# ")) || (header.length > 1 && LEGEND.test(strip(first)));
    if (isComment && !isFull(rows, r, k + 1)) return "comment";
    if (strip(rows.cell(r, 0)) === header[0] && header.every((name, c) => c < width && strip(rows.cell(r, c)) === name))
      return "header";
    if (width > header.length && isFull(rows, r, header.length)) return "long";
    if (first.length > longest || !sums.has(bareOf(strip(first)))) return "";
    let filled = 0;
    for (let c = k; c < width; c += 1) filled += Number(Boolean(strip(rows.cell(r, c))));
    return filled <= Math.max(2, 0.6 * header.length) ? "sum" : "";
  };
}

/** @param {string[]} head
 *  @param {CellRows} rows
 *  @param {Uint32Array} some
 *  @param {string[]} notes
 *  @param {Say} say */
function nameColumns(head, rows, some, notes, say) {
  const own = filledTo(head);
  const widest = own === head.length ? Math.max(own, ...Array.from(some, (r) => filledTo(rows.row(r)))) : own;
  const width = Math.max(own, Math.min(widest, head.length));
  const seen = new Map();
  const names = head.slice(0, width).map((cell, k) => {
    const name = coverContacts(strip(cell).replace(/^\ufeff+/, "")) || `column ${k + 1}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return seen.get(name) === 1 ? name : `${name} (${seen.get(name)})`;
  });
  const twice = [...seen].filter(([, n]) => n > 1).map(([name]) => name);
  if (twice.length) notes.push(say.note("twice", { names: twice.join(", ") }));
  return names;
}

/** Whether the last row has no name, few cells, and a number that all others add up to or reach.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
function isSum(table, lexicon) {
  const last = table.size - 1;
  if (table.size < 3 || strip(table.cell(last, 0))) return false;
  for (let k = 0; k < last; k += 1) if (!strip(table.cell(k, 0))) return false;
  return table.header.some((_, c) => {
    if (!strip(table.cell(last, c))) return false;
    const { numbers } = readValues(table.column(c), lexicon);
    let [sum, n] = [0, 0];
    const { codes } = table.column(c);
    for (let k = 0; k < last; k += 1) {
      const x = numbers[codes[k]];
      if (x === null) continue;
      sum += x;
      n += 1;
    }
    const own = numbers[codes[last]];
    return n > 0 && own !== null && Math.abs(sum - own) <= 0.011 * n;
  });
}
