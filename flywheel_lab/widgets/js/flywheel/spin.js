// What there is to see of a flywheel: its loop, and what is left once nobody pushes, with and without referrals. No DOM.
import { sum } from "../models/journey.js";
import { coast, logGrowth, loopGain } from "../models/loop.js";
import { beginning, customers, halving, lookAt } from "../parts/phases.js";

const LEVEL = 1e-9; // a wheel that grows or fades by less than this a week does neither

/** Add to what is seen: gain, `loop` and `alone` (referrals 0), and the `coast` after the stop, if there is one.
 *  @param {FlywheelState} state */
export function spin(state) {
  const view = lookAt(state, (model) => beginning(model, state.pushes, state.base.until));
  const { model, people, now, flows } = view;
  /** @type {Journey} */
  const without = { ...model, referrals: null };
  const [loop, alone] = [tempo(model), tempo(without)];
  const start = people[state.stop_week];
  return {
    ...view,
    gain: loopGain(model),
    loop,
    alone,
    joints: joints(state.segments, model, now, flows),
    coast: state.stop_week < 0 ? null : coasting(state, [model, loop], [without, alone], start),
  };
}

/** How a model moves in the long run if nobody pushes: `grows` is 1, 0 or -1, `time` in which it doubles or halves.
 *  @param {Journey} model */
function tempo(model) {
  const log = logGrowth(model);
  const grows = Math.abs(log) < LEVEL ? 0 : Math.sign(log);
  return { grows, time: grows ? Math.LN2 / Math.abs(log) : Infinity };
}

/** @param {FlywheelState} state
 *  @param {[model: Journey, loop: ReturnType<typeof tempo>]} pair
 *  @param {[without: Journey, alone: ReturnType<typeof tempo>]} other
 *  @param {number[]} start */
function coasting({ weeks, stop_week: stop }, [model, loop], [without, alone], start) {
  return {
    start: customers(start, model),
    half: loop.grows < 0 ? halving(model, start) : Infinity,
    aloneHalf: alone.grows < 0 ? halving(without, start) : Infinity,
    alone: coast(without, start, weeks - stop).map((people) => customers(people, model)),
  };
}

/** Of each segment: people inside, people per week who are lost in it, and who cross the joint behind it.
 *  @param {Segments} segments
 *  @param {Journey} model
 *  @param {number[]} now
 *  @param {Flows} flows */
function joints(segments, model, now, { out, lost }) {
  const places = segments.map(([, phases]) => phases);
  const inside = places.map((phases) => sum(phases.map((i) => now[i])));
  const gone = places.map((phases) => sum(phases.map((i) => lost[i])));
  const moved = places.map((from, k) => {
    const to = places[k + 1] ?? [];
    return sum(from.flatMap((i) => to.map((j) => out[i] * model.conversion[i][j])));
  });
  const referred = sum(now.map((people, i) => people * sum(model.referrals[i])));
  return { inside, gone, over: [...moved.slice(0, -1), referred] };
}
