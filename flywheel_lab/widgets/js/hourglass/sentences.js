// What explore_hourglass says: what changed and why, above the neck and below it.
import { coast } from "../models/loop.js";
import { changesOf, places } from "../parts/changes.js";
import { PER } from "../parts/period.js";
import { cycle, halving, prospects } from "../parts/phases.js";
import { asTime } from "../parts/times.js";
import { fill } from "../parts/words.js";

/** One sentence for what differs between two states, each {state, view}; "" where nothing does.
 *  @param {HourglassNow} earlier
 *  @param {HourglassNow} later
 *  @param {Given<HourglassState>} given
 *  @returns {string} */
export function explain(earlier, later, { initial, labels, words }) {
  const [old, now] = [earlier.state, later.state];
  const { changed, reset } = changesOf(old, now, initial);
  if (!changed.length) return "";
  if (reset) return words.texts.said_reset;
  if (changed.includes("stop_week")) return now.stop_week < 0 ? again(later, words) : stopped(later, words);
  /** @type {Record<string, typeof converted>} */
  const said = { conversion: converted, dwell: stayed, pushes: pushed, week: passed, selected: chosen };
  return said[Object.keys(said).find((name) => changed.includes(name))](earlier, later, labels, words);
}

/** What a lever does to the customers in the long run.
 *  @param {HourglassView} was
 *  @param {HourglassView} view
 *  @param {Words} words */
function level(was, view, words) {
  const { texts } = words;
  if (view.level === null) return texts.level_none;
  if (was.level === null) return fill(texts.level_is, { level: words.heads(view.level) });
  const [first, last] = [was.level, view.level].map(words.heads);
  return fill(first === last ? texts.level_same : texts.level, { before: first, after: last });
}

/** @param {HourglassNow} old
 *  @param {HourglassNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function converted({ state: old, view: was }, { state, view }, labels, words) {
  const [i] = places(old.conversion, state.conversion);
  const { texts } = words;
  const more = state.conversion[i] > old.conversion[i];
  const above = more ? texts.said_wider : texts.said_narrower;
  const said = i >= state.base.customers ? (more ? texts.said_kept : texts.said_left) : above;
  const told = fill(words.form(said, Math.round(PER * view.probability)), {
    stage: labels[i],
    before: words.percent(old.conversion[i]),
    after: words.percent(state.conversion[i]),
    bought_before: words.heads(PER * was.probability),
    bought_after: words.heads(PER * view.probability),
    bought: words.heads(PER * view.probability),
  });
  return `${told} ${level(was, view, words)}`;
}

/** @param {HourglassNow} old
 *  @param {HourglassNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function stayed({ state: old, view: was }, { state, view }, labels, words) {
  const moved = places(old.dwell, state.dwell);
  const [i] = moved;
  const { texts } = words;
  /** @param {HourglassState} each */
  const time = (each) => words.weeks(moved.length > 1 ? cycle(each.dwell, each.base) : each.dwell[i]);
  const stay = state.dwell[i] > old.dwell[i] ? texts.said_stay_longer : texts.said_stay_shorter;
  const one = i >= state.base.customers ? stay : texts.said_dwell;
  const told = fill(words.form(moved.length > 1 ? texts.said_cycle : one, Math.round(PER * view.probability)), {
    stage: labels[i],
    before: time(old),
    after: time(state),
    full_before: words.heads(was.full[i]),
    full_after: words.whole(texts.n_people, view.full[i], { n: words.heads(view.full[i]) }),
    bought: words.heads(PER * view.probability),
    time_before: words.weeks(was.mean),
    time_after: words.weeks(view.mean),
  });
  return `${told} ${level(was, view, words)}`;
}

/** @param {HourglassNow} old
 *  @param {HourglassNow} now
 *  @param {string[]} _labels
 *  @param {Words} words */
function pushed({ state: old, view: was }, { state, view }, _labels, words) {
  const told = { before: words.heads(old.pushes), after: words.whole(words.texts.n_people, state.pushes) };
  return `${fill(words.texts.said_pushes, told)} ${level(was, view, words)}`;
}

/** Nothing is told before it can be seen: when the upper half is empty, and when half of the customers are left.
 *  @param {HourglassNow} now
 *  @param {Words} words */
function stopped({ state, view }, words) {
  const { week, base } = state;
  const stop = state.stop_week;
  const { texts } = words;
  const start = view.people[stop];
  const [upper, left] = [prospects(start, base), view.customers[stop]];
  if (!(left > 1e-9)) return fill(texts.said_stopped_empty, { week: words.number(stop) });
  if (week <= stop) return fill(texts.said_stopped, { week: words.number(stop) });
  /** @param {number[]} values */
  const share = (values) => words.percent(Math.round((100 * values[week]) / values[stop]) / 100);
  const told = [
    fill(texts.said_running, {
      ...{
        after: words.weeks(week - stop),
        share_orders: share(view.purchases),
        share_customers: share(view.customers),
      },
    }),
  ];
  const drained = coast(view.model, start, 520).findIndex((people) => prospects(people, base) <= upper / 10);
  const half = halving(view.model, start);
  if (drained >= 0 && week - stop >= drained)
    told.push(words.count(texts.stopped_upper, Math.round(upper), { drained: asTime(drained, words) }));
  if (week - stop >= half)
    told.push(words.count(texts.stopped_customers, Math.round(left), { half: asTime(half, words) }));
  return told.join(" ");
}

/** @param {HourglassNow} now
 *  @param {Words} words */
const again = ({ state }, words) =>
  fill(words.texts.said_again, { pushes: words.whole(words.texts.n_people, state.pushes) });

/** From the earlier to the later week: who came, bought and left explains who is inside.
 *  @param {HourglassNow} old
 *  @param {HourglassNow} now
 *  @param {string[]} _labels
 *  @param {Words} words */
function passed({ state: old }, { state, view }, _labels, words) {
  const [early, late] = [old.week, state.week].sort((a, b) => a - b);
  /** @param {number[]} values */
  const total = (values) => values.slice(early, late).reduce((all, each) => all + each, 0);
  const bought = total(view.purchases);
  const left = Math.max(0, view.customers[early] + bought - view.customers[late]);
  const { texts } = words;
  return fill(texts.said_week, {
    early: words.number(early),
    late: words.number(late),
    entered: words.whole(texts.n_come, total(view.pushed)),
    bought: words.whole(texts.n_buy, bought),
    left: words.whole(texts.n_leave, left),
    upper: words.whole(texts.n_there, view.upper[late]),
    customers: words.whole(texts.n_customers, view.customers[late]),
  });
}

/** @param {HourglassNow} _earlier
 *  @param {HourglassNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function chosen(_earlier, { state, view }, labels, words) {
  const i = state.selected;
  const { texts } = words;
  const bought = i >= state.base.customers;
  const dwell = words.weeks(state.dwell[i]);
  return fill(words.form(bought ? texts.said_below : texts.said_above, Math.round(view.now[i])), {
    stage: labels[i],
    reach: words.whole(bought ? texts.reach_below : texts.reach_above, PER * view.reach[i], { dwell }),
    week: words.number(state.week),
    people: words.heads(view.now[i]),
    lost: words.whole(texts.lost_weekly, view.flows.lost[i]),
  });
}
