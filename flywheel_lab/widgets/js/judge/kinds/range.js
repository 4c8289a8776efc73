// A guess with its range: at least, most likely, at most; or the guess alone.
import { fill } from "../../parts/words.js";
import { readNumber } from "../number.js";
import { isStub, Trouble } from "../text.js";

/** @param {any} answer
 *  @returns {any[]} */
const partsOf = (answer) => (Array.isArray(answer) && answer.length === 3 ? answer : [answer]);
/** @param {any} answer */
export const isBlankRange = (answer) => partsOf(answer).every(isStub);

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Finding} */
export function range(sheet, answer, words) {
  const { truth, span } = sheet;
  const [low, guess, high] = triple(sheet, answer, words);
  const whole = partsOf(answer).filter((part) => !isStub(part)).length === 3;
  const typed = [low, guess, high].map((value) => words.decimals(value, 4));
  const kept = whole ? typed : ["", typed[1], ""];
  if (sheet.sealed) {
    const message = fill(sheet.because, { guess: words.decimals(guess, 0) });
    return { right: true, message, sign: sheet.sealed, reveal: { low, guess, high }, answer: kept };
  }
  const near = Math.abs(guess - truth) <= sheet.near + 1e-9;
  const numbers = { low, guess, high, truth, most: span[1], rest: span[1] - truth };
  const written = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, words.decimals(value, 1)]));
  const [why, misconception] = near ? [sheet.because, ""] : whyOf(sheet, guess);
  const held = low <= truth && truth <= high;
  const said = whole ? [why, held ? sheet.held : sheet.missed] : [why];
  return {
    ...{ right: near, message: said.map((text) => fill(text, written)).join(" "), misconception, held },
    ...{ reveal: { truth, low, guess, high }, answer: kept },
  };
}

/** @param {Sheet} sheet
 *  @param {number} guess
 *  @returns {[why: string, misconception: string]} */
function whyOf({ mistakes, truth, too_low, hint }, guess) {
  const expected = mistakes.find(([value]) => Math.abs(value - guess) < 1e-9);
  if (expected) return [expected[1], expected[2]];
  return [guess < truth ? too_low || hint : hint, ""];
}

/** The ordered reading closest to the truth, and among equals the narrowest.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {number[]} */
export function triple(sheet, answer, words) {
  const parts = partsOf(answer);
  const alone = parts.length === 1 || (isStub(parts[0]) && isStub(parts[2]));
  if (!alone && parts.some(isStub)) throw new Trouble(sheet.half);
  /** @param {any} part */
  const possible = (part) => possibleOf(sheet, part, words);
  const triples = alone
    ? possible(parts[parts.length >> 1]).map((each) => [each, each, each])
    : combinations(parts.map(possible));
  const ordered = triples.filter(([low, guess, high]) => low <= guess && guess <= high);
  if (!ordered.length) throw new Trouble(sheet.order);
  /** @param {number[]} each */
  const off = ([low, guess, high]) => [Math.abs(guess - sheet.truth), high - low];
  return ordered.reduce((best, each) => {
    const [[a, b], [c, d]] = [off(each), off(best)];
    return a < c || (a === c && b < d) ? each : best;
  });
}

/** @param {number[][]} parts */
const combinations = ([lows, guesses, highs]) =>
  lows.flatMap((low) => guesses.flatMap((guess) => highs.map((high) => [low, guess, high])));

/** @param {Sheet} sheet
 *  @param {any} part
 *  @param {Words} words */
function possibleOf(sheet, part, words) {
  const { readings } = readNumber(part, sheet, words);
  const [low, high] = sheet.span;
  const possible = readings.filter((value) => low <= value && value <= high);
  if (!possible.length) throw new Trouble(fill(sheet.outside, { value: words.decimals(readings.at(-1), 4) }));
  return possible;
}

/** A number that was dragged to: near the truth, a known mistake, too low or too high. A twin of lessons/questions/hand.py.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Finding} */
export function hand(sheet, answer, words) {
  const { truth, near, mistakes, why, too_low, too_high } = sheet;
  const off = (/** @type {number} */ value) => Math.abs(value - truth);
  const value = possibleOf(sheet, answer, words).reduce((best, each) => (off(each) < off(best) ? each : best));
  const isNear = (/** @type {number} */ other) => Math.abs(value - other) <= near + 1e-9;
  if (isNear(truth)) return { right: true, message: why, truth };
  const known = mistakes.find(([other]) => isNear(other));
  if (known) return { right: false, message: known[1], misconception: known[2] };
  return { right: false, message: value < truth ? too_low : too_high };
}
