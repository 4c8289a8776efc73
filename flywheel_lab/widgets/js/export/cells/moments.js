// Moments that may be, and that stand for none. A moment is a number of milliseconds of the clock on the wall.

const [FIRST, LAST] = [Date.UTC(1990, 0, 1), Date.UTC(2041, 0, 1)];
const DAY = 86_400_000;
const NO_DATE = new Set(
  [
    ...["1970-01-01", "1900-01-01", "1899-12-30", "1899-12-31", "0001-01-01", "1753-01-01", "1980-01-01"],
    ...["9999-12-31", "2099-12-31", "2999-12-31"],
  ].map((day) => Date.parse(`${day}T00:00:00Z`) / DAY),
);
/** What stands for a moment where a cell is empty, or cannot be read. */
export const [NONE, BAD] = [-Infinity, NaN];
/** Whether something may have happened then: between 1990 and 2040, where no placeholder lies.
 *  @param {number} moment */
export const isPossible = (moment) => moment >= FIRST && moment < LAST;

/** @param {number} moment */
export const isNoDate = (moment) => NO_DATE.has(Math.floor(moment / DAY));

/** Return the day of a moment as 2026-03-31.
 *  @param {number} moment */
export const dayOf = (moment) => new Date(moment).toISOString().replace(/T.*/, "");

/** Return the first two texts with how they are read; with `differ`, such as show the difference.
 *  @param {number[]} some
 *  @param {string[]} texts
 *  @param {(k: number) => number} read
 *  @returns {[written: string, read: string][]} */
export function two(some, texts, read, differ = false) {
  /** @type {[string, string][]} */
  const told = [];
  for (const k of some) {
    const moment = read(k);
    const day = new Date(moment);
    if (Number.isNaN(moment) || (differ && day.getUTCDate() === day.getUTCMonth() + 1)) continue;
    told.push([texts[k], dayOf(moment)]);
    if (told.length === 2) break;
  }
  return told;
}
