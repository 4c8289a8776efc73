// What the pictures say in words: what changed and why, the state now, and the same as a table.
import { weeksUntil } from "../models/journey.js";
import { changesOf, places } from "../parts/changes.js";
import { PER, periodOf } from "../parts/period.js";
import { fill } from "../parts/words.js";

/** One sentence for what differs between two states, each {state, view}; "" where nothing does.
 *  @param {FunnelNow} before
 *  @param {FunnelNow} after
 *  @param {Given<FunnelState>} given
 *  @returns {string} */
export function explain(before, after, { initial, labels, words }) {
  const [old, now] = [before.state, after.state];
  const { changed, reset } = changesOf(old, now, initial);
  if (!changed.length) return "";
  if (reset) return words.texts.said_reset;
  if (changed.includes("stop_week")) return stopped(after, words);
  if (changed.includes("conversion"))
    return converted(before, after, places(old.conversion, now.conversion)[0], labels, words);
  if (changed.includes("bought")) return sold(before, after, labels, words);
  if (changed.includes("dwell")) return stayed(before, after, places(old.dwell, now.dwell)[0], labels, words);
  if (changed.includes("pushes")) return pushed(before, after, words);
  if (changed.includes("lens")) return turned(after, labels, words);
  if (changed.includes("week")) return passed(before, after, words);
  return changed.includes("selected") ? chosen(after, labels, words) : "";
}

/** @param {FunnelView} view
 *  @param {Words} words */
const ofThousand = (view, words) => words.heads(PER * view.probability);

/** @param {FunnelNow} old
 *  @param {FunnelNow} now
 *  @param {number} i
 *  @param {string[]} labels
 *  @param {Words} words */
function converted({ state: old, view: was }, { state, view }, i, labels, words) {
  /** @param {FunnelState} model */
  const total = (model) => model.conversion[i].reduce((a, b) => a + b, 0);
  const { texts } = words;
  const said = total(state) > total(old) ? texts.said_wider : texts.said_narrower;
  return fill(words.form(said, PER * view.probability), {
    stage: labels[i],
    before: words.percent(total(old)),
    after: words.percent(total(state)),
    people: words.whole(texts.n_people, view.steadyState[i]),
    bought_before: ofThousand(was, words),
    bought_after: ofThousand(view, words),
  });
}

/** @param {FunnelNow} old
 *  @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function sold({ state: old, view: was }, { state, view }, labels, words) {
  const i = state.base.purchase;
  return fill(words.texts.said_sold, {
    stage: labels[i],
    share: words.percent(state.bought[i]),
    share_before: words.percent(old.bought[i]),
    bought_before: ofThousand(was, words),
    bought_after: ofThousand(view, words),
  });
}

/** @param {FunnelNow} old
 *  @param {FunnelNow} now
 *  @param {number} i
 *  @param {string[]} labels
 *  @param {Words} words */
function stayed({ state: old, view: was }, { state, view }, i, labels, words) {
  const tub = fill(words.form(words.texts.said_dwell, PER * view.probability), {
    stage: labels[i],
    before: words.weeks(old.dwell[i]),
    after: words.weeks(state.dwell[i]),
    bought: ofThousand(view, words),
    full_before: words.heads(was.steadyState[i]),
    full_after: words.whole(words.texts.n_people, view.steadyState[i]),
    inflow: words.heads(view.steadyState[i] / state.dwell[i]),
    dwell: words.number(state.dwell[i]),
  });
  if (!(view.probability > 0)) return tub;
  const times = { time_before: words.weeks(was.mean), time_after: words.weeks(view.mean) };
  return `${tub} ${fill(words.texts.said_time, times)}`;
}

/** @param {FunnelNow} old
 *  @param {FunnelNow} now
 *  @param {Words} words */
function pushed({ state: old, view: was }, { state, view }, words) {
  const rate = state.pushes * view.probability;
  return fill(words.form(words.texts.said_pushes, rate), {
    before: words.heads(old.pushes),
    after: words.whole(words.texts.n_people, state.pushes),
    rate_before: words.heads(old.pushes * was.probability),
    rate_after: words.heads(rate),
  });
}

/** From the earlier to the later week: what flowed in and out explains what is inside.
 *  @param {FunnelNow} old
 *  @param {FunnelNow} now
 *  @param {Words} words */
function passed({ state: old }, { state, view }, words) {
  const [early, late] = [old.week, state.week].sort((a, b) => a - b);
  let [entered, bought] = [0, 0];
  for (let t = early; t < late; t++) {
    entered += view.pushed[t];
    bought += view.purchases[t];
  }
  const lost = Math.max(0, view.inside[early] + entered - bought - view.inside[late]);
  return fill(words.texts.said_week, {
    early: words.number(early),
    late: words.number(late),
    entered: words.whole(words.texts.n_come, entered),
    bought: words.whole(words.texts.n_buy, bought),
    lost: words.whole(words.texts.n_lost, lost),
    inside_early: words.heads(view.inside[early]),
    inside_late: words.heads(view.inside[late]),
  });
}

/** @param {FunnelNow} now
 *  @param {Words} words */
function stopped({ state, view }, words) {
  if (state.stop_week < 0) {
    const rate = state.pushes * view.probability;
    return fill(words.form(words.texts.said_again, rate), {
      pushes: words.whole(words.texts.n_people, state.pushes),
      rate: words.heads(rate),
    });
  }
  const then = view.people[state.stop_week];
  const { toCome, weeks } = weeksUntil({ ...state.base, ...state }, then, 0.9);
  const inside = view.inside[state.stop_week];
  return fill(words.form(toCome > 0 ? words.texts.said_stopped : words.texts.said_stopped_empty, inside), {
    week: words.number(state.stop_week),
    inside: words.heads(inside),
    late: words.number(state.stop_week + weeks),
  });
}

/** From the funnel to the people inside and back: the fullest tub shows how one follows from the other.
 *  @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function turned({ state, view }, labels, words) {
  const { texts } = words;
  if (state.lens === "funnel") return texts.said_back;
  const { steadyState: full } = view;
  const i = full.indexOf(Math.max(...full));
  return fill(words.form(texts.said_where, view.inside[state.week]), {
    ...{ week: words.number(state.week), inside: words.heads(view.inside[state.week]), stage: labels[i] },
    ...{ inflow: words.heads(full[i] / state.dwell[i]), dwell: words.weeks(state.dwell[i]) },
    full: words.whole(texts.n_people, Math.round(full[i])),
  });
}

/** @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
function chosen({ state, view }, labels, words) {
  const i = state.selected;
  return fill(words.form(words.texts.said_stage, view.now[i]), {
    stage: labels[i],
    reach: words.whole(words.texts.reached, PER * view.reach[i]),
    week: words.number(state.week),
    people: words.heads(view.now[i]),
    dwell: words.weeks(state.dwell[i]),
  });
}

/** The state now, for those who read it rather than see it.
 *  @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export function summary({ state, view }, labels, words) {
  const { texts } = words;
  const pushed = state.stop_week < 0 || state.stop_week > state.week;
  const forms = pushed ? texts.summary : texts.summary_stopped;
  const per = periodOf(state.base, words);
  const inside = fill(words.form(forms, view.inside[state.week]), {
    orders: per.name,
    week: words.number(state.week),
    weeks: words.number(state.weeks),
    pushes: words.whole(texts.n_new, state.pushes),
    stop: words.number(state.stop_week),
    inside: words.heads(view.inside[state.week]),
    stages: listed(labels, view.now.map(words.heads)),
    purchases: words.heads(per.weeks * view.purchases[state.week]),
  });
  const bought = view.probability > 0 ? texts.summary_bought : texts.summary_nobody;
  return `${inside} ${fill(words.form(bought, PER * view.probability), { bought: ofThousand(view, words), time: words.weeks(view.mean) })}`;
}

/** @param {string[]} labels
 *  @param {string[]} values */
const listed = (labels, values) => labels.map((label, i) => `${label} ${values[i]}`).join(", ");

/** What each stage of the picture says aloud.
 *  @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export const spokenRows = ({ view }, labels, words) =>
  labels.map((name, i) =>
    fill(words.form(words.texts.row, PER * view.reach[i]), {
      ...{ name, reach: words.heads(PER * view.reach[i]), share: words.percent(view.movesOn[i]) },
      now: words.whole(words.texts.n_people, view.now[i]),
    }),
  );

/** What each picture is, for those who do not see it.
 *  @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export function descriptions({ state: { base, week, weeks }, view }, labels, words) {
  const { texts } = words;
  const per = periodOf(base, words);
  const tubs = view.now.map((people, i) => `${words.heads(people)} / ${words.heads(view.steadyState[i])}`);
  const shares = view.reach.map((share) => words.heads(PER * share));
  /** @param {number[]} values */
  const told = (values) => ({
    ...{ weeks: words.number(weeks), week: words.number(week), now: words.heads(values[week]) },
    ...{ most: words.heads(Math.max(...values)), at: words.number(values.indexOf(Math.max(...values))) },
  });
  return {
    funnel: fill(texts.alt_funnel, { stages: listed(labels, shares), bought: ofThousand(view, words) }),
    bathtub: fill(texts.alt_bathtub, { week: words.number(week), stages: listed(labels, tubs) }),
    inside: fill(texts.alt_inside, told(view.inside)),
    purchases: fill(texts.alt_purchases, { name: per.name, ...told(view.purchases.map((each) => per.weeks * each)) }),
  };
}

/** What stands above the columns of the table.
 *  @param {Words} words */
export const tableHead = ({ texts }) => [
  texts.stage,
  texts.column_reach,
  texts.column_moves_on,
  texts.column_dwell,
  texts.column_people,
  texts.column_into,
  texts.column_out,
  texts.column_full,
];

/** One row of texts for each stage, below `tableHead`.
 *  @param {FunnelNow} now
 *  @param {string[]} labels
 *  @param {Words} words */
export function tableRows({ state, view }, labels, words) {
  return labels.map((label, i) => [
    label,
    words.heads(PER * view.reach[i]),
    words.percent(view.movesOn[i]),
    words.weeks(state.dwell[i]),
    words.heads(view.now[i]),
    words.heads(view.flows.into[i]),
    words.heads(view.flows.out[i]),
    words.heads(view.steadyState[i]),
  ]);
}
