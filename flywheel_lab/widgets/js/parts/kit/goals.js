// Goals as data: a quantity of what is seen, compared with a value, on a budget. No DOM.
import { places, same } from "../changes.js";

/** The quantity at the end of a path: ["view", "customers", -1] is the last of the customers.
 *  @param {any} seen
 *  @param {(string | number)[]} path
 *  @returns {any} */
const at = (seen, path) =>
  path.reduce((part, key) => (typeof key === "number" && key < 0 ? part?.at?.(key) : part?.[key]), seen);

/** How many numbers of some traits are not as they were at the start.
 *  @param {Record<string, any>} state
 *  @param {Record<string, any>} start
 *  @param {string[]} traits */
const moved = (state, start, traits) =>
  traits.reduce((count, name) => {
    if (Array.isArray(start[name])) return count + places(state[name], start[name]).length;
    return count + (same(state[name], start[name]) ? 0 : 1);
  }, 0);

/** Whether a goal is reached by what is seen now.
 *  @param {Goal} goal
 *  @param {{state: any, view: any}} seen
 *  @param {Record<string, any>} start
 *  @returns {boolean} */
export function isReached({ quantity, comparison, value, budget = {}, levers }, seen, start) {
  const now = at(seen, quantity);
  const enough = comparison === "at most" ? now <= value : now >= value;
  const paid = Object.entries(budget).every(([name, most]) => seen.state[name] <= most);
  return enough && paid && (!levers || moved(seen.state, start, levers.of) <= levers.most);
}
