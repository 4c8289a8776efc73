// The ten phases under the hands of a learner: the model that the controls set, and what is to be seen of it. No DOM.
import { expectedFlow, flows, purchases, steadyState, sum } from "../models/journey.js";
import { coast } from "../models/loop.js";

const BLOCK = 104; // weeks of a coast that are computed at once
export const LIMIT = 2080; // weeks, forty years: nobody plans further

/** All who have bought, and all who have not; the place of the first phase of customers is sent with the base.
 *  @param {number[]} people
 *  @param {PhasesBase | Journey} base */
export const customers = (people, base) => sum(people.slice(base.customers));
/** @param {number[]} people
 *  @param {PhasesBase | Journey} base */
export const prospects = (people, base) => sum(people.slice(0, base.customers));

/** The model with as many moving on from each phase as set; where they go keeps its proportions.
 *  @param {Pick<PhasesState, "base" | "conversion" | "dwell" | "referral_scale">} state
 *  @returns {Journey} */
export function modelOf({ base, conversion, dwell, referral_scale: factor = 1 }) {
  const ways = base.conversion.map((row, i) => {
    const all = sum(row);
    return row.map((share) => (all > 0 ? (share / all) * conversion[i] : 0));
  });
  const referrals = base.referrals.map((row) => row.map((value) => value * factor));
  return { ...base, conversion: ways, dwell, referrals };
}

/** The people with whom an explorer begins, as `beginning` in Python: in balance, or, where there is none, after `until`
 *  weeks of pushes.
 *  @param {Journey} model
 *  @param {number} pushes
 *  @param {number} until */
export const beginning = (model, pushes, until) =>
  steadyState(model, pushes) ?? expectedFlow(model, pushes, until)[until];

/** Everything over time, and in the week that is shown; from nobody on, or from those who are there in the `beginning`.
 *  @param {PhasesState} state
 *  @param {(model: Journey) => number[]} [start] */
export function lookAt(state, start) {
  const model = modelOf(state);
  const { pushes, weeks, week, stop_week: stop } = state;
  const pushed = Array.from({ length: weeks + 1 }, (_, t) => (stop >= 0 && t >= stop ? 0 : pushes));
  const people = expectedFlow(model, pushed, weeks, start?.(model));
  return {
    model,
    pushed,
    people,
    now: people[week],
    inside: people.map(sum),
    customers: people.map((row) => customers(row, model)),
    purchases: people.map((row) => purchases(model, row)),
    flows: flows(model, people[week], pushed[week]),
    longRun: steadyState(model, pushes),
  };
}

/** The weeks without pushes until half of the customers are left, as `half_after` in Python (Infinity: later than anybody
 *  plans).
 *  @param {Journey} model
 *  @param {number[]} start
 *  @returns {number} */
export function halving(model, start) {
  const goal = customers(start, model) / 2;
  let people = start;
  for (let week = 0; week < LIMIT; week += BLOCK) {
    const rows = coast(model, people, BLOCK);
    const each = rows.map((row) => customers(row, model));
    const found = each.findIndex((left) => left <= goal);
    if (found > 0) return week + found - 1 + (each[found - 1] - goal) / (each[found - 1] - each[found]);
    if (!found) return week;
    people = rows[BLOCK];
  }
  return Infinity;
}

/** Dwells of the phases up to the purchase that add up to `weeks`; each is at least one week.
 *  @param {number[]} dwell
 *  @param {number} weeks
 *  @param {number[]} initial
 *  @param {PhasesBase} base
 *  @returns {number[]} */
export function cycleOf(dwell, weeks, initial, base) {
  const steps = base.customers;
  const before = [dwell, initial].find((each) => cycle(each, base) > steps + 1e-9);
  return dwell.map((stay, i) => {
    if (i >= steps) return stay;
    return before ? 1 + ((before[i] - 1) * (weeks - steps)) / (cycle(before, base) - steps) : weeks / steps;
  });
}

/** The dwells up to the purchase, added up.
 *  @param {number[]} dwell
 *  @param {PhasesBase} base */
export const cycle = (dwell, base) => sum(dwell.slice(0, base.customers));
