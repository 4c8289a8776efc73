// What explore_hourglass shows, for those who read rather than see: the state now, descriptions, and the table.
import { PER, periodOf } from "../parts/period.js";
import { fill } from "../parts/words.js";

/** The state now, and what becomes of 100 newcomers.
 *  @param {HourglassNow} now
 *  @param {Words} words */
export function summary({ state, view }, words) {
  const { texts } = words;
  const { week, weeks, stop_week: stop } = state;
  const per = periodOf(state.base, words);
  const now = fill(stop >= 0 && week >= stop ? texts.summary_stopped : texts.summary, {
    week: words.number(week),
    weeks: words.number(weeks),
    stop: words.number(stop),
    pushes: words.whole(texts.n_people, state.pushes),
    upper: words.whole(texts.n_people, view.upper[week]),
    customers: words.heads(view.customers[week]),
    orders: per.name,
    purchases: words.heads(per.weeks * view.purchases[week]),
  });
  const bought = view.probability > 0 ? texts.summary_bought : texts.summary_nobody;
  const told = { bought: words.heads(PER * view.probability), time: words.weeks(view.mean) };
  const level = view.level === null ? texts.level_none : texts.level_is;
  return `${now} ${fill(words.form(bought, Math.round(PER * view.probability)), told)} ${fill(level, { level: words.heads(view.level ?? 0) })}`;
}

/** What each row of the hourglass says aloud.
 *  @param {HourglassNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export const spokenRows = ({ state, view }, labels, words) =>
  labels.map((name, i) => {
    const { texts } = words;
    const shared = { name, share: words.percent(state.conversion[i]), now: words.whole(texts.n_people, view.now[i]) };
    if (i >= state.base.customers)
      return fill(texts.row_below, { ...shared, people: words.whole(texts.n_customers, view.there[i]) });
    const reach = Math.round(PER * view.reach[i]);
    return fill(words.form(texts.row_above, reach), { ...shared, people: words.heads(PER * view.reach[i]) });
  });

/** What each picture is, for those who do not see it.
 *  @param {HourglassNow} now
 *  @param {Words} words */
export function descriptions({ state: { base, week, weeks }, view }, words) {
  const { texts } = words;
  const per = periodOf(base, words);
  /** @param {number[]} values */
  const told = (values) => ({
    ...{ weeks: words.number(weeks), week: words.number(week), first: words.heads(values[0]) },
    ...{ now: words.heads(values[week]), last: words.heads(values[weeks]) },
  });
  return {
    hourglass: texts.alt_hourglass,
    customers: fill(texts.alt_customers, told(view.customers)),
    orders: fill(texts.alt_orders, { name: per.name, ...told(view.purchases.map((each) => per.weeks * each)) }),
  };
}

/** What stands above the columns of the table.
 *  @param {Words} words */
export const tableHead = ({ texts }) => [
  texts.phase,
  texts.column_reach,
  texts.column_moves_on,
  texts.column_dwell,
  texts.column_people,
  texts.column_into,
  texts.column_lost,
  texts.column_there,
];

/** One row of texts for each phase, below `tableHead`.
 *  @param {HourglassNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export function tableRows({ state, view }, labels, words) {
  return labels.map((label, i) => [
    label,
    words.heads(PER * view.reach[i]),
    words.percent(state.conversion[i]),
    words.weeks(state.dwell[i]),
    words.heads(view.now[i]),
    words.heads(view.flows.into[i]),
    words.heads(view.flows.lost[i]),
    view.longRun ? words.heads(view.longRun[i]) : "∞",
  ]);
}
