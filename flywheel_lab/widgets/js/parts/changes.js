// What differs between two states of an explorer, and when a change is over.

export const PAUSE_MS = 700; // a pause this long ends a change: the sentence, and undo, go from here on

/** @param {unknown} a
 *  @param {unknown} b */
export const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The places at which two lists differ.
 *  @param {any[]} a
 *  @param {any[]} b */
export const places = (a, b) => a.flatMap((value, i) => (same(value, b[i]) ? [] : [i]));

/** Return {changed, reset}: the names of what differs, and whether much of it went back to the start at once.
 *  @param {Record<string, any>} old
 *  @param {Record<string, any>} now
 *  @param {Record<string, any>} initial */
export function changesOf(old, now, initial) {
  const changed = Object.keys(now).filter((name) => !same(old[name], now[name]));
  const levers = Object.keys(initial).filter((name) => name !== "selected");
  return { changed, reset: changed.length > 1 && levers.every((name) => same(now[name], initial[name])) };
}
