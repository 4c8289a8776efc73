// What a code may set where no kernel checks it. No DOM.
import { same } from "../../changes.js";
import { beginning } from "../code.js";

const SHARES = ["conversion", "bought"]; // more than all cannot move on

/** Whether sliders could have set this state. A code may say any number; where a kernel listens, it refuses what cannot be.
 *  @param {CodeLayout} layout
 *  @param {Record<string, any>} state
 *  @param {number} start */
export function isOnSliders({ fields, starts }, state, start) {
  const each = fields.every(([name, field]) => {
    const { begin, grids } = beginning(field, state, starts[start].state[name]);
    return isReached(state[name], begin, grids, SHARES.includes(name) ? 1 : Infinity);
  });
  const left = state.bought?.map((/** @type {number} */ sold, /** @type {number} */ i) => [
    sold,
    ...state.conversion[i],
  ]);
  return (
    each &&
    (left ?? []).every((/** @type {number[]} */ shares) => shares.reduce((sum, share) => sum + share) <= 1 + 1e-9)
  );
}

/** @param {any} now
 *  @param {any} begin
 *  @param {any} grid
 *  @param {number} most
 *  @returns {boolean} */
function isReached(now, begin, grid, most) {
  if (same(now, begin) || grid.names) return true;
  if (Array.isArray(begin)) return begin.every((each, i) => isReached(now[i], each, grid, most));
  if (typeof begin === "object")
    return Object.keys(begin).every((name) => isReached(now[name], begin[name], grid[name], most));
  const [low, step, size, scale] = grid.grid;
  const counts = step === 1 && scale === 1; // weeks, stages
  return low / scale <= now && now <= Math.min(most, (low + step * (size - 1)) / scale) && (!counts || now % 1 === 0);
}
