// Dates as most are written, 2026-03-31 or 2026-03-31 09:30:00 +0200, read from bytes: a column of a million needs no texts.
import { BAD } from "./moments.js";
import { momentOf } from "./patterns.js";

const [ZERO, MINUS, COLON, SPACE, LETTER] = [48, 45, 58, 32, 84]; // 0 - : T
export const MOMENT = 19; // letters of a day and a time of day
const [DATE, LONGEST] = [10, 26]; // letters of a day; of a moment with its zone
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
  if (bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS) return null;
  const [century, of, month, day] = [
    two(bytes, from),
    two(bytes, from + 2),
    two(bytes, from + 5),
    two(bytes, from + 8),
  ];
  if (Math.min(century, of, month, day) < 0) return null;
  const time = long > DATE ? timeOf(bytes, from + DATE) : 0;
  if (time === null) return null;
  const year = 100 * century + of;
  const date = 10_000 * year + 100 * month + day;
  if (date !== known) [known, midnight] = [date, momentOf(year, month, day, 0, 0, 0)];
  return midnight === false ? BAD : midnight + time;
}

/** Return the milliseconds since midnight, BAD where there is no such time of day, null if it is not written so.
 *  @param {Uint8Array} bytes
 *  @param {number} from where it is set apart from the day */
function timeOf(bytes, from) {
  if (bytes[from] !== SPACE && bytes[from] !== LETTER) return null;
  if (bytes[from + 3] !== COLON || bytes[from + 6] !== COLON) return null;
  const [hour, minute, second] = [two(bytes, from + 1), two(bytes, from + 4), two(bytes, from + 7)];
  if (Math.min(hour, minute, second) < 0) return null;
  return hour > 23 || minute > 59 || second > 59 ? BAD : 1000 * (60 * (60 * hour + minute) + second);
}

/** Return the number that two digits are, less than 0 if they are none.
 *  @param {Uint8Array} bytes
 *  @param {number} at */
function two(bytes, at) {
  const [ten, one] = [bytes[at] - ZERO, bytes[at + 1] - ZERO];
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? 10 * ten + one : -1;
}

/** Return a short text as bytes; a letter beyond ASCII is 0.
 *  @param {string} text */
export function bytesOfDate(text) {
  for (let k = 0; k < Math.min(text.length, LONGEST); k += 1)
    copy[k] = text.charCodeAt(k) > 127 ? 0 : text.charCodeAt(k);
  return copy;
}
