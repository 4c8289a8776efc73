// Dates as most are written, 2026-03-31 or 2026-03-31 09:30:00 +0200, read from bytes: a column of a million needs no texts.
import { BAD } from "./moments.js";
import { momentOf } from "./patterns.js";

const [ZERO, MINUS, COLON, SPACE, LETTER] = [48, 45, 58, 32, 84]; // 0 - : T
export const MOMENT = 19; // letters of a day and a time of day
const [DATE, LONGEST] = [10, 26]; // letters of a day; of a moment with its zone
/** Places in a date that have a digit, and the same of its time of day. */
const [OF_DATE, OF_TIME] = [
  [0, 1, 2, 3, 5, 6, 8, 9],
  [11, 12, 14, 15, 17, 18],
];
const copy = new Uint8Array(LONGEST);
let [known, midnight] = [0, /** @type {number | false} */ (false)]; // the last day, and when it begins: many follow on it

/** Return the moment of a date, BAD where there is no such day, null if it is not written so. A year that begins with 0
 *  is looked at by others.
 *  @param {Uint8Array} bytes
 *  @param {number} from
 *  @param {number} to
 *  @returns {number | null} */
export function isoMoment(bytes, from, to) {
  const long = to - from;
  if ((long !== DATE && long < MOMENT) || long > LONGEST || bytes[from] === ZERO) return null;
  if (bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS || !areDigits(bytes, from, OF_DATE)) return null;
  const between = bytes[from + 10];
  if (long > DATE && ((between !== SPACE && between !== LETTER) || !areDigits(bytes, from, OF_TIME))) return null;
  if (long > DATE && (bytes[from + 13] !== COLON || bytes[from + 16] !== COLON)) return null;
  const two = (/** @type {number} */ k) => 10 * bytes[from + k] + bytes[from + k + 1] - 11 * ZERO;
  const day = 10_000 * (100 * two(0) + two(2)) + 100 * two(5) + two(8);
  if (day !== known) [known, midnight] = [day, momentOf(Math.floor(day / 10_000), two(5), two(8), 0, 0, 0)];
  if (midnight === false) return BAD;
  if (long === DATE) return midnight;
  const [hour, minute, second] = [two(11), two(14), two(17)];
  return hour > 23 || minute > 59 || second > 59 ? BAD : midnight + 1000 * (60 * (60 * hour + minute) + second);
}

/** @param {Uint8Array} bytes
 *  @param {number} from
 *  @param {number[]} places */
function areDigits(bytes, from, places) {
  for (let k = 0; k < places.length; k += 1) {
    const digit = bytes[from + places[k]] - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** Return a short text as bytes; a letter beyond ASCII is 0.
 *  @param {string} text */
export function bytesOfDate(text) {
  for (let k = 0; k < Math.min(text.length, LONGEST); k += 1)
    copy[k] = text.charCodeAt(k) > 127 ? 0 : text.charCodeAt(k);
  return copy;
}
