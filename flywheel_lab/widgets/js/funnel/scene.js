// The dots of the funnel: of so many newcomers, who ever gets here (one week a stage, a funnel has no clock); and of the
// bathtubs: who is inside now. Both have a row more, for those who buy. No words.
import { steadyState } from "../models/journey.js";
import { FULL, barsLayout } from "../parts/people/bars.js";
import { HUES, SEEN, SMALL, WIDEST, shades } from "../parts/people/paint.js";
import { makePlan, sizeFor } from "../parts/people/plan.js";
import { BOLD, LINE, rowsOf } from "../parts/rows.js";
import { FONT, wrap } from "../parts/svg.js";

const [LEAST, NEWCOMERS] = [20, 1000]; // fewer than that a week are too few to see shares of
const TALL = 22; // the least height of a row

/** Of how many newcomers the funnel tells: those of a week at first.
 *  @param {number} pushes */
export const newcomers = (pushes) => (pushes >= LEAST ? pushes : NEWCOMERS);

/** The model with a row more: who buys stays there for a week.
 *  @param {Journey} model
 *  @returns {Journey} */
export function withBuyers({ conversion, dwell, bought, entry }) {
  const n = dwell.length;
  return {
    conversion: [...conversion.map((row, i) => [...row, bought[i]]), new Array(n + 1).fill(0)],
    dwell: [...dwell, 1],
    bought: [...new Array(n).fill(0), 1],
    entry: [...entry, 0],
    purchase: n,
  };
}

/** Everything that depends on the size of the picture and on the start only: seats never move under a lever.
 *  @param {{width: number, height: number, names: string[], heads: string[], widest: string, people: number,
 *    full: number, given?: number}} of `people`:
 *    of how many newcomers the funnel tells, `full`: how many the fullest tub holds, `given`: people per dot of a firm */
export function placesOf({ width, height, names, heads, widest, people, full, given }) {
  const first = rowsOf({ width, height, labels: names, widest, heads });
  const lines = Math.max(...names.map((name) => wrap(name, first.left - 8, first.small ? BOLD : FONT).length));
  const high = Math.max(height, first.top + 4 + names.length * Math.max(TALL, lines * LINE + 8));
  const rows = high > height ? rowsOf({ width, height: high, labels: names, widest, heads }) : first;
  const room = FULL * rows.tall * (rows.right - rows.left);
  const [bar, tub] = [room / people, room / Math.max(full, 1e-9)];
  const size = given ?? sizeFor(1, (rows.small ? SMALL : SEEN) / Math.min(bar, tub));
  const [funnel, bathtub] = [bar, tub].map((area) =>
    barsLayout({ ...rows, gap: Math.min(WIDEST, Math.sqrt(area * size)) }),
  );
  const stages = names.slice(0, -1).map((_, i) => i);
  const colours = shades([stages, [stages.length]], [HUES[0], HUES[2]]);
  return { rows, size, layouts: { funnel, bathtub }, colours };
}

/** What there is to see of a state.
 *  @param {ReturnType<typeof placesOf>} places
 *  @param {{now: FunnelNow, people: number, lost: string}} given
 *  @returns {Scene} */
export function sceneOf({ size, layouts, colours }, { now: { state, view }, people, lost }) {
  const model = withBuyers({ ...state.base, ...state });
  const report = { ...model, dwell: model.dwell.map(() => 1) };
  const shares = steadyState(report, people);
  const inside = view.people.map((row, t) => [...row, t ? view.purchases[t - 1] : 0]);
  /** A picture in which there is no room left gets fewer dots; the other one does not notice.
   *  @param {number[][]} rows
   *  @param {PeopleLayout} layout */
  const sizeOf = (rows, layout) =>
    Math.max(
      size,
      sizeFor(1, Math.max(...colours.map((_, i) => Math.max(...rows.map((row) => row[i])) / layout.room(i)))),
    );
  /** @param {Journey} of
   *  @param {number[][]} rows
   *  @param {number[]} pushed
   *  @param {PeopleLayout} layout */
  const plan = (of, rows, pushed, layout) => makePlan({ model: of, people: rows, pushed, size: sizeOf(rows, layout) });
  const every = view.people.map(() => shares);
  const plans = {
    funnel: plan(
      report,
      every,
      view.pushed.map(() => people),
      layouts.funnel,
    ),
    bathtub: plan(model, inside, view.pushed, layouts.bathtub),
  };
  const alphas = colours.map(() => 1);
  return { plan: plans.funnel, plans, layouts, alphas: { funnel: alphas, bathtub: alphas }, behind: {}, colours, lost };
}
