// The dots of explore_funnel: of newcomers as many as ever get there, in the bathtubs as many as are inside, and who buys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newcomers, sceneOf, withBuyers } from "../../flywheel_lab/widgets/js/funnel/scene.js";
import { expectedFlow, reach, steadyState, viewOf } from "../../flywheel_lab/widgets/js/models/journey.js";
import { barsLayout } from "../../flywheel_lab/widgets/js/parts/people/bars.js";

const MODEL = {
  conversion: [
    [0, 0.3, 0],
    [0, 0, 0.45],
    [0, 0, 0],
  ],
  dwell: [2, 4, 4],
  bought: [0, 0, 0.8],
};
const BASE = { entry: [1, 0, 0], purchase: 2 };
/** @param {object} [changed] */
function seen(changed) {
  const state = { ...MODEL, base: BASE, pushes: 1000, weeks: 200, week: 200, stop_week: -1, ...changed };
  return { state, view: viewOf(state) };
}
const bars = barsLayout({ left: 0, right: 400, top: 30, pitch: 40, tall: 30, gap: 6 });
const PLACES = { size: 10, layouts: { funnel: bars, bathtub: bars }, colours: ["a", "b", "c", "d"] };
/** @param {object} [changed] */
function scene(changed) {
  const { plans } = sceneOf(PLACES, { now: seen(changed), people: 1000, lost: "" });
  for (const plan of Object.values(plans)) plan.until(plan.weeks);
  return { plans };
}

test("the row of those who buy changes nothing for those before it", () => {
  const whole = { ...MODEL, ...BASE };
  const more = withBuyers(whole);
  const [before, after] = [whole, more].map((model) => expectedFlow(model, 100, 30));
  before.forEach((row, t) => assert.deepEqual(after[t].slice(0, 3), row));
  const share = reach(whole)[2] * 0.8;
  assert.ok(Math.abs(steadyState(more, 100)[3] - 100 * share) < 1e-9);
});

test("the funnel shows so many of the newcomers as ever get to each row, in every week, whatever the dwell", () => {
  const { plans } = scene();
  for (const t of [0, 7, 200]) assert.deepEqual(plans.funnel.counts[t], [100, 30, 14, 11]);
  const slow = scene({ dwell: [4, 8, 6], stop_week: 10, pushes: 300 }).plans;
  assert.deepEqual(slow.funnel.counts, plans.funnel.counts);
});

test("the bathtubs show those who are inside: arrivals times weeks once they are full", () => {
  const { plans } = scene();
  assert.deepEqual(plans.bathtub.counts[0], [0, 0, 0, 0]);
  assert.deepEqual(plans.bathtub.counts[200], [200, 120, 54, 11]);
  assert.equal(scene({ stop_week: 20 }).plans.bathtub.counts[200].join(), "0,0,0,0");
});

test("nobody of the funnel is missing in the bathtubs once they are full", () => {
  const { plans } = scene();
  plans.funnel.counts[200].forEach((dots, i) => assert.ok(dots <= plans.bathtub.counts[200][i]));
});

test("with hardly anybody a week, the funnel tells of a thousand", () => {
  assert.deepEqual([0, 0.5, 20, 50, 1000].map(newcomers), [1000, 1000, 20, 50, 1000]);
});
