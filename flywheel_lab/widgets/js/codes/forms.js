// The twin of lessons/progress/short/forms.py: what a short code may hold, and the code of an answer. No DOM.
import { diagnosis } from "../judge/kinds/diagnosis.js";
import { questionOf, readSigns, repairs, writeSigns } from "./signs.js";

export const [SEATS, HEIGHTS, CERTAIN] = [32, 14, 3];
/** @type {Record<string, number[]>} */
const SIZES = { vote: [SEATS, 6, 5], number: [SEATS, 1024], curve: [10, HEIGHTS, HEIGHTS, HEIGHTS] };
export const SHAPES = ["close", "high", "low", "early", "late", "other"];

/** What is in a code of a question, by the number of its signs.
 *  @param {Coded} asked
 *  @returns {Record<number, number[]>} */
export const sizesOf = ({ form }) => (form === "vote" ? { 2: SIZES.vote.slice(1), 3: SIZES.vote } : { 4: SIZES[form] });

/** The code of an answer; a vote without its seat has one sign less.
 *  @param {Coded} asked
 *  @param {number[]} parts */
export const write = ({ form, number }, parts) => writeSigns(SIZES[form].slice(-parts.length), parts, number);

/** The parts of a code, null where it is none of this question's.
 *  @param {Coded} asked
 *  @param {string} code */
export const read = (asked, code) => (questionOf(code) === asked.number % SEATS ? partsOf(asked, code) : null);

/** The parts of a code whatever its check sign says, null where this question has no such answer.
 *  @param {Coded} asked
 *  @param {string} code */
function partsOf(asked, code) {
  const sizes = sizesOf(asked)[code.length];
  const parts = readSigns(sizes, code);
  const limits = asked.limits.slice(-sizes.length);
  return parts?.every((part, k) => part < limits[k]) ? parts : null;
}

/** The places of the signs, from 1, of which one alone may be wrong in a code that does not fit.
 *  @param {Coded} asked
 *  @param {string} code */
export const slips = (asked, code) =>
  repairs(code, asked.number).flatMap((whole, k) => (partsOf(asked, whole) ? [k + 1] : []));

/** What a code says of an answer that was judged, without the seat: the twin of chapters/codes/asked.py.
 *  @param {Coded} asked
 *  @param {Sheet} sheet
 *  @param {number | number[]} answer the place of an option, a guess, or the heights of a curve
 *  @param {number} [sure]
 *  @returns {number[]} */
export function partsFor(asked, sheet, answer, sure = 0) {
  const [low, high] = asked.span ?? [];
  if (asked.form === "vote") return [/** @type {number} */ (answer), sure];
  if (asked.form === "number") {
    const guess = /** @type {number} */ (answer);
    return [even(((guess - low) / (high - low)) * (asked.limits[1] - 1))];
  }
  const drawn = /** @type {number[]} */ (answer);
  const { close, misconception, shape } = diagnosis(sheet, drawn);
  const verdicts = [...SHAPES, ...sheet.foils.map(([name]) => name)];
  const verdict = verdicts.indexOf(close ? "close" : misconception || shape || "other");
  const shares = asked.at.slice(1).map((k) => (Math.min(Math.max(drawn[k], low), high) - low) / (high - low));
  return [verdict, ...shares.map((share) => Math.floor(share * (HEIGHTS - 1) + 0.5))];
}

/** Rounded as Python rounds: a half goes to the even neighbour.
 *  @param {number} value */
function even(value) {
  const [below, rest] = [Math.floor(value), value - Math.floor(value)];
  return rest === 0.5 ? below + (below % 2) : Math.round(value);
}
