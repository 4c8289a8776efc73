// What explore_flywheel says: what changed and why, in the words of somebody who pushes and lets go.
import { changesOf, places } from "../parts/changes.js";
import { customers, cycle } from "../parts/phases.js";
import { asTime } from "../parts/times.js";
import { PER } from "../parts/period.js";
import { fill } from "../parts/words.js";

/** What stands there before anything was moved.
 *  @param {Moved<FlywheelState>} start
 *  @param {Words} words */
export const opening = ({ pushes, stop_week: stop }, words) =>
  fill(words.form(stop < 0 ? words.texts.said_first : words.texts.said_first_stopped, pushes), {
    pushes: words.heads(pushes),
  });

/** One sentence for what differs between two states, each {state, view}; "" where nothing does.
 *  @param {FlywheelNow} before
 *  @param {FlywheelNow} after
 *  @param {Given<FlywheelState>} given
 *  @returns {string} */
export function explain(before, after, { initial, labels, words }) {
  const [old, now] = [before.state, after.state];
  const { changed, reset } = changesOf(old, now, initial);
  if (!changed.length) return "";
  if (reset) return words.texts.said_reset;
  if (changed.includes("stop_week")) return now.stop_week < 0 ? again(after, words) : stopped(after, words);
  const lever = ["conversion", "dwell", "referral_scale", "pushes"].find((name) => changed.includes(name));
  if (!lever) return passed(before, after, words);
  /** @type {Record<string, typeof converted>} */
  const said = { conversion: converted, dwell: stayed, referral_scale: referred, pushes: pushed };
  return [
    said[lever](before, after, labels, words),
    ...(lever === "pushes" ? [] : [paceOf(before, after, words)]),
    level(before, after, words),
    coasts(after, words),
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {FlywheelNow} now
 *  @param {Words} words */
function stopped({ state, view }, words) {
  const { start, half, aloneHalf } = view.coast;
  const { texts } = words;
  const told = {
    week: words.number(state.stop_week),
    customers: words.count(view.loop.grows < 0 ? texts.half_are : texts.half_of, start, { n: words.heads(start) }),
    half: asTime(half, words),
    alone: asTime(aloneHalf, words),
    time: asTime(view.loop.time, words),
    alone_time: asTime(view.alone.time, words),
    gain: words.count(texts.n_others, view.gain),
  };
  if (!(start > 1e-9)) return fill(texts.said_stopped_nobody, told);
  if (view.loop.grows > 0) return fill(texts.said_stopped_grows, told);
  if (view.loop.grows === 0) return fill(texts.said_stopped_level, told);
  return fill(view.gain > 0 ? texts.said_stopped : texts.said_stopped_alone, told);
}

/** What a lever does to the coast, once the pushes have stopped.
 *  @param {FlywheelNow} now
 *  @param {Words} words */
function coasts({ state, view }, words) {
  if (!view.coast || view.loop.grows >= 0 || !(view.coast.start > 1e-9)) return "";
  return fill(words.texts.said_coasts, {
    week: words.number(state.stop_week),
    half: asTime(view.coast.half, words),
    alone: asTime(view.coast.aloneHalf, words),
  });
}

/** @param {FlywheelNow} now
 *  @param {Words} words */
function again({ state }, words) {
  return fill(words.texts.said_again, { pushes: words.whole(words.texts.n_people, state.pushes) });
}

/** @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {string[]} _labels
 *  @param {Words} words */
function pushed({ state: old }, { state, view }, _labels, words) {
  const said = view.loop.grows > 0 ? words.texts.said_pushes_grows : words.texts.said_pushes;
  const told = {
    before: words.heads(old.pushes),
    after: words.whole(words.texts.n_people, state.pushes),
    time: asTime(view.loop.time, words),
  };
  return fill(said, told);
}

/** @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {string[]} _labels
 *  @param {Words} words */
function referred({ state: old, view: was }, { state, view }, _labels, words) {
  return fill(words.texts.said_referrals, {
    before: words.number(old.referral_scale),
    after: words.number(state.referral_scale),
    gain_before: words.number(was.gain),
    gain_after: words.number(view.gain),
    brought: words.whole(words.texts.n_others, PER * view.gain),
  });
}

/** @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function converted({ state: old, view: was }, { state, view }, labels, words) {
  const [i] = places(old.conversion, state.conversion);
  const rises = state.conversion[i] > old.conversion[i];
  const { texts } = words;
  const shares = [old, state].map((each) => each.conversion[i]);
  const gains = { gain_before: words.number(was.gain), gain_after: words.number(view.gain) };
  if (i === state.base.retention) {
    const [before, after] = shares.map((share) => words.percent(Math.max(0, 1 - state.base.bought[i] - share)));
    return fill(rises ? texts.said_friction_less : texts.said_friction_more, { before, after, ...gains });
  }
  const [before, after] = shares.map(words.percent);
  return fill(rises ? texts.said_conversion_more : texts.said_conversion_less, {
    stage: labels[i],
    before,
    after,
    ...gains,
  });
}

/** @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function stayed({ state: old, view: was }, { state, view }, labels, words) {
  const moved = places(old.dwell, state.dwell);
  const { texts } = words;
  const gains = { gain_before: words.number(was.gain), gain_after: words.number(view.gain) };
  /** @param {FlywheelState} each */
  const time = (each) => words.weeks(moved.length > 1 ? cycle(each.dwell, each.base) : each.dwell[moved[0]]);
  const said = moved.length > 1 ? texts.said_cycle : texts.said_dwell;
  return fill(said, { before: time(old), after: time(state), stage: labels[moved[0]], ...gains });
}

/** What a lever does to the half-life, or to the doubling time.
 *  @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {Words} words */
function paceOf({ view: was }, { view }, words) {
  const { texts } = words;
  const [before, after] = [was.loop, view.loop].map(({ time }) => asTime(time, words));
  if (view.loop.grows > 0)
    return fill(was.loop.grows > 0 ? texts.pace_doubling : texts.pace_now_grows, { before, after });
  if (view.loop.grows === 0 || was.loop.grows >= 0) return fill(texts.pace_now, { after });
  return fill(before === after ? texts.pace_same : texts.pace_half, { before, after });
}

/** What a lever does to the customers in the long run, under pushes; nothing where there is no level.
 *  @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {Words} words */
function level({ view: was }, { state, view }, words) {
  if (!view.longRun) return "";
  const [before, after] = [was, view].map(({ longRun }) => longRun && words.heads(customers(longRun, state.base)));
  if (!before) return fill(words.texts.level_now, { after });
  return fill(before === after ? words.texts.level_same : words.texts.level, { before, after });
}

/** From the earlier to the later week: who bought and who left explains how many customers there are.
 *  @param {FlywheelNow} old
 *  @param {FlywheelNow} now
 *  @param {Words} words */
function passed({ state: old }, { state, view }, words) {
  const [early, late] = [old.week, state.week].sort((a, b) => a - b);
  const bought = view.purchases.slice(early, late).reduce((total, each) => total + each, 0);
  const [first, last] = [view.customers[early], view.customers[late]];
  const left = Math.max(0, first + bought - last);
  return fill(words.texts.said_week, {
    early: words.number(early),
    late: words.number(late),
    bought: words.whole(words.texts.n_purchases, bought),
    lost: words.whole(words.texts.n_leave, left),
    before: words.heads(first),
    after: words.heads(last),
  });
}
