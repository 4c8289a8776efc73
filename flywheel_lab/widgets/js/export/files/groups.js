// Titles above blocks of rows, as monday and Excel write them, become a column where they tell how orders stand.
import { listFew, strip } from "../python.js";
import { ListRows } from "./rows.js";
import { word } from "../vocabulary.js";

const FIRST = 600; // rows, in which two titles stand
const LEAST = 3; // cells of a header
const LETTERS = /[\p{L}\p{No}\p{Nl}]+/gu;

/** Return rows with the title of their block behind them, if the header stands under several that tell a state.
 *  @param {Cells} cells
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {Cells} */
export function nameGroups(cells, lexicon, say) {
  const { rows, head: own } = cells;
  const tidyOf = (/** @type {number} */ r) => rows.row(r).map(strip);
  const some = Array.from({ length: own ? 0 : Math.min(FIRST, rows.count) }, (_, r) => tidyOf(r));
  const full = some.filter((row) => row.some(Boolean));
  const under = full
    .slice(1)
    .flatMap((row, k) => (isTitle(full[k]) && filled(row) >= LEAST ? [[full[k][0], row]] : []));
  const marks = under.map(([, row]) => JSON.stringify(row));
  const head = marks.find((mark, k) => marks.indexOf(mark, k + 1) > 0) ?? "[]";
  const titles = [...new Set(under.flatMap(([title], k) => (marks[k] === head ? [String(title)] : [])))];
  if (titles.length < 2 || !titles.some((title) => tellsState(title, lexicon))) return cells;
  const name = say("status_group");
  const size = JSON.parse(head).length;
  let [last, title] = ["", ""];
  const found = Array.from({ length: rows.count }, (_, r) => {
    const [row, tidy] = [rows.row(r), tidyOf(r)];
    const wide = [...row, ...new Array(Math.max(0, size - row.length)).fill("")];
    if (isTitle(tidy)) last = tidy[0];
    else if (JSON.stringify(tidy) === head) {
      title = last;
      return [...wide, name];
    } else if (tidy[0] || filled(tidy) >= LEAST) return [...wide, title];
    return row; // a title or a sum
  });
  const lines = found.map((_, r) => rows.line(r));
  const notes = [...cells.notes, say.note("titles", { column: name, titles: listFew(titles) })];
  return { ...cells, rows: new ListRows(found, lines), notes };
}

/** Whether a word of a title says what becomes of an order.
 *  @param {string} title
 *  @param {Lexicon} lexicon */
export const tellsState = (title, lexicon) =>
  (word(title).match(LETTERS) ?? []).some((each) => lexicon.fateOf.has(each));

/** @param {string[]} row */
const filled = (row) => row.filter(Boolean).length;

/** @param {string[]} row */
const isTitle = (row) => Boolean(row[0]) && filled(row) === 1;
