// What explore_flywheel shows, for those who read rather than see: the state now, descriptions, and the table.
import { customers } from "../parts/phases.js";
import { asTime } from "../parts/times.js";
import { periodOf } from "../parts/period.js";
import { fill } from "../parts/words.js";

/** The state now, and how the wheel moves in the long run.
 *  @param {FlywheelNow} now
 *  @param {Words} words */
export function summary({ state, view }, words) {
  const { texts } = words;
  const { week, weeks, stop_week: stop } = state;
  const per = periodOf(state.base, words);
  const pushed = stop >= 0 && week >= stop ? texts.summary_stopped : texts.summary;
  const now = fill(pushed, {
    week: words.number(week),
    weeks: words.number(weeks),
    stop: words.number(stop),
    pushes: words.whole(texts.n_people, state.pushes),
    customers: words.heads(view.customers[week]),
    orders: per.name,
    purchases: words.heads(per.weeks * view.purchases[week]),
    referred: words.heads(view.joints.over.at(-1)),
  });
  return `${now} ${longTerm(view, state.base, words)}`;
}

/** Loop gain, and half-life or doubling time; never a level where there is none, nor a half-life before the stop.
 *  @param {FlywheelView} view
 *  @param {PhasesBase} base
 *  @param {Words} words */
function longTerm({ gain, loop, alone, longRun, coast, ...view }, base, words) {
  const { texts } = words;
  const said = loop.grows > 0 ? texts.pace_grows : longRun ? texts.pace_fades : texts.pace_level;
  const level = longRun ? customers(longRun, base) : view.customers.at(-1);
  const fades = longRun && coast ? ` ${texts.pace_stopped}` : "";
  return fill(words.form(said, level) + fades, {
    gain: words.number(gain),
    level: words.heads(level),
    time: asTime(loop.time, words),
    alone: asTime(alone.time, words),
  });
}

/** What each picture is, for those who do not see it.
 *  @param {FlywheelNow} now
 *  @param {Words} words */
export function descriptions({ state, view }, words) {
  const { texts } = words;
  const { inside, gone, over } = view.joints;
  const parts = state.segments.map(([name], k) =>
    fill(words.form(texts.alt_segment, inside[k]), {
      name,
      people: words.heads(inside[k]),
      lost: words.heads(gone[k]),
    }),
  );
  const ends = view.customers.at(-1);
  const chart = fill(view.coast ? texts.alt_chart_stopped : texts.alt_chart, {
    weeks: words.number(state.weeks),
    week: words.number(state.week),
    stop: words.number(state.stop_week),
    now: words.heads(view.customers[state.week]),
    end: words.heads(ends),
    alone: words.heads(view.coast?.alone.at(-1) ?? ends),
  });
  const wheel = fill(texts.alt_wheel, {
    week: words.number(state.week),
    segments: parts.join(" "),
    pushes: words.whole(texts.n_pushed, view.pushed[state.week]),
    on: words.whole(texts.n_on, over[0]),
    buy: words.whole(texts.n_buy, over[1]),
    referred: words.whole(texts.n_brought, over[2]),
  });
  return { wheel, chart };
}

/** What stands above the columns of the table.
 *  @param {Words} words */
export const tableHead = ({ texts }) => [
  texts.phase,
  texts.segment,
  texts.column_moves_on,
  texts.column_dwell,
  texts.column_people,
  texts.column_lost,
  texts.column_refer,
];

/** One row of texts for each phase, below `tableHead`.
 *  @param {FlywheelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export function tableRows({ state, view }, labels, words) {
  /** @param {number} i */
  const segment = (i) => state.segments.find(([, phases]) => phases.includes(i))?.[0];
  const brings = view.now.map((people, i) => people * view.model.referrals[i].reduce((a, b) => a + b, 0));
  return labels.map((label, i) => [
    label,
    segment(i),
    words.percent(state.conversion[i]),
    words.weeks(state.dwell[i]),
    words.heads(view.now[i]),
    words.heads(view.flows.lost[i]),
    words.heads(brings[i]),
  ]);
}
