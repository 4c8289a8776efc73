// What was set before, and what was undone: a list of states with a place in it. No DOM, no clock.
import { same } from "../changes.js";

const LONGEST = 500;

/** Return a history that begins with a state; `alike` tells whether two are one. `noted(now)` takes in a state that came by itself or by hand; back(now) and
 *  on() return the state to be set, or null.
 *  @template State
 *  @param {State} first
 *  @param {(a: State, b: State) => boolean} alike */
export function newHistory(first, alike = same) {
  let [past, place] = [[first], 0];

  /** @param {State} now */
  function noted(now) {
    if (alike(now, past[place])) return;
    past = [...past.slice(0, place + 1), now].slice(-LONGEST);
    place = past.length - 1;
  }
  /** @param {State} now */
  function back(now) {
    noted(now);
    return place > 0 ? past[--place] : null;
  }
  /** @param {State} now */
  function on(now) {
    noted(now);
    return place < past.length - 1 ? past[++place] : null;
  }
  return {
    noted,
    back,
    on,
    canBack: (/** @type {State} */ now) => place > 0 || !alike(now, past[place]),
    canOn: (/** @type {State} */ now) => place < past.length - 1 && alike(now, past[place]),
  };
}
