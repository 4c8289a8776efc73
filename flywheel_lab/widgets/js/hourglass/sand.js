// What there is to see of an hourglass: who gets how far above the neck, which customers gather below it. No DOM.
import { reach, solve, steadyState, timeToPurchase, transition } from "../models/journey.js";
import { beginning, customers, lookAt, prospects } from "../parts/phases.js";

const LEAK = 1e-9; // a way out for those who would go round for ever, so that shares can be told

/** Add to what is seen: shares of newcomers, the lower half in the long run, and what is in each half over time. Week 0 is
 *  in balance.
 *  @param {HourglassState} state */
export function sands(state) {
  const view = lookAt(state, (model) => beginning(model, state.pushes, state.base.until));
  const open = solve(transition(view.model), view.model.entry) ? view.model : leaking(view.model);
  const gathered = steadyState({ ...view.model, referrals: null }, state.pushes);
  return {
    ...view,
    reach: reach(open),
    ...timeToPurchase(open),
    upper: view.people.map((people) => prospects(people, state.base)),
    there: gathered ?? view.people.at(-1), // without referrals, as the figure of an hourglass has it
    full: view.longRun ?? view.people.at(-1),
    level: view.longRun && customers(view.longRun, state.base),
  };
}

/** @param {Journey} model
 *  @returns {Journey} */
const leaking = (model) => ({
  ...model,
  conversion: model.conversion.map((row) => row.map((share) => share * (1 - LEAK))),
});
