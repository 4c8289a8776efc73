// Another table beside the one that is read, behind an empty column, as somebody puts sums next to a list.
import { filledTo, headerRow, howTelling } from "./heads.js";
import { coverContacts } from "../privacy.js";
import { listFew, strip } from "../python.js";
import { ListRows } from "./rows.js";

const FIRST = 600; // rows, from which it is told where tables stand
const FEW = 4; // columns that are named
/** @typedef {{from: number, to: number, names: string[], filled: boolean[], n: number}} Span */

/** Return the columns of the table that tells most, if others stand beside it that end before it or behind it.
 *  @param {Cells} cells
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {Cells} */
export function keepOneTable(cells, lexicon, say) {
  const { rows, head: own } = cells;
  const some = Array.from({ length: own ? 0 : Math.min(FIRST, rows.count) }, (_, r) => rows.row(r));
  const full = some.filter(filledTo);
  const [head = [], ...body] = full.slice(headerRow(full));
  const spans = findSpans(head, body);
  if (spans.length < 2 || !body.length) return cells;
  const tells = (/** @type {Span} */ span) => howTelling(span.names, lexicon);
  const main = spans.reduce((one, other) => ((tells(other) - tells(one) || other.n - one.n) > 0 ? other : one));
  const others = spans.filter((span) => span !== main);
  if (!tells(main) || !others.every((other) => isApart(main, other))) return cells;
  const notes = [...cells.notes];
  for (const { names, n } of others) {
    const columns = listFew(
      names.map((name) => `'${coverContacts(name)}'`),
      FEW,
    );
    notes.push(say.note("beside", { columns, n }));
  }
  const kept = Array.from({ length: rows.count }, (_, r) => rows.row(r).slice(main.from, main.to));
  const lines = kept.map((_, r) => rows.line(r));
  return { ...cells, rows: new ListRows(kept, lines), rest: "", notes };
}

/** Return where columns stand that are not empty, side by side.
 *  @param {string[]} head
 *  @param {string[][]} body
 *  @returns {Span[]} */
function findSpans(head, body) {
  const width = [head, ...body].reduce((n, row) => Math.max(n, filledTo(row)), 0);
  const isEmpty = (/** @type {number} */ k) => ![head, ...body].some((row) => strip(row[k] ?? ""));
  const edges = [-1, ...Array.from({ length: width }, (_, k) => k).filter(isEmpty), width];
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i] + 1;
    const filled = body.map((row) => row.slice(from, to).some((cell) => strip(cell)));
    const names = head.slice(from, to).map(strip);
    return to > from ? [{ from, to, names, filled, n: filled.filter(Boolean).length }] : [];
  });
}

/** Whether columns are a table of their own: with names, and the same ones or fewer or more rows without a gap.
 *  @param {Span} main
 *  @param {Span} other */
function isApart(main, { names, filled, n }) {
  if (names.length < 2 || !names.every(Boolean)) return false;
  const isAlike = names.length === main.names.length && names.every((name, k) => name === main.names[k]);
  return isAlike || (n > 0 && n !== main.n && filled.slice(0, n).every(Boolean));
}
