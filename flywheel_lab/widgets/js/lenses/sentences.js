// What the lenses say in words: what changed and why, who is highlighted, and the same as a table.
import { places, same } from "../parts/changes.js";
import { fill } from "../parts/words.js";
import { headsIn } from "./ledger.js";

/** A counted phrase.
 *  @param {Words} words
 *  @param {any} phrase
 *  @param {number} people */
export const heads = (words, phrase, people) => words.whole(phrase, people);

/** What differs between two states, each {state, view: account}; "" where nothing does but who is highlighted.
 *  @param {LensesNow} before
 *  @param {LensesNow} after
 *  @param {Given<LensesState>} given
 *  @returns {string} */
export function explain(before, after, { initial, labels, words }) {
  const [old, now] = [before.state, after.state];
  const moved = /** @type {(keyof typeof initial)[]} */ (Object.keys(initial));
  const changed = moved.filter((name) => name !== "chosen" && name !== "lens" && !same(old[name], now[name]));
  if (!changed.length) return "";
  const levers = changed.filter((name) => name !== "cut" && name !== "week");
  if (changed.length > 1 && levers.length && changed.every((name) => same(now[name], initial[name])))
    return words.texts.said_reset;
  const { texts } = words;
  const { shown } = after.view;
  const values = compared(before.view.shown, shown, now, words);
  if (changed.includes("cut")) {
    const { start, referred } = after.view.balance;
    const cut = { before: words.heads(start), missing: words.heads(referred), week: values.week };
    if (now.cut) return fill(texts.said_cut, { ...cut, inside_after: values.inside_after });
    return fill(words.form(texts.said_joined, shown.referred), values);
  }
  if (changed.includes("referral_scale")) {
    const [from, to] = [old, now].map(({ referral_scale: scale }) => words.percent(scale));
    return fill(now.cut ? texts.said_scale_cut : words.form(texts.said_scale, shown.referred), {
      ...values,
      before: from,
      after: to,
    });
  }
  if (changed.includes("pushes")) {
    const after = words.whole(texts.n_people, now.pushes);
    return fill(words.form(texts.said_pushes, shown.start), { ...values, before: words.heads(old.pushes), after });
  }
  if (changed.includes("conversion")) {
    const [i] = places(old.conversion, now.conversion);
    const [was, is] = [before, after].map(({ view, state }) => words.heads(view.customers[state.week]));
    return fill(texts.said_conversion, {
      ...{ stage: labels[i], before: words.percent(old.conversion[i]), after: words.percent(now.conversion[i]) },
      ...{ ...pick(values), customers_before: was, customers_after: is },
    });
  }
  return passed(after.view, old.week, now.week, words);
}

/** @param {ReturnType<typeof compared>} values */
const pick = ({ week, inside_now, inside_before }) => ({ week, inside_now, inside_before });

/** @param {Ledger} was
 *  @param {Ledger} is
 *  @param {LensesState} state
 *  @param {Words} words */
const compared = (was, is, { week }, words) => ({
  week: words.number(week),
  inside_before: words.heads(was.start),
  inside_after: words.heads(is.start),
  inside_now: heads(words, words.texts.n_inside, is.start),
  referred_before: words.heads(was.referred),
  referred_after: words.heads(is.referred),
});

/** From the earlier to the later week, whichever way the slider went.
 *  @param {LensesView} account
 *  @param {number} from
 *  @param {number} to
 *  @param {Words} words */
function passed(account, from, to, words) {
  const [early, late] = [from, to].sort((a, b) => a - b);
  const sums = account.between(early, late);
  const { texts } = words;
  const { pushed, referred, lost, churned, bought } = sums;
  const level = Math.abs(sums.end - sums.start) < 1e-6 * Math.max(1, sums.start);
  const told = {
    pushed: heads(words, texts.n_pushed, pushed),
    referred: heads(words, texts.n_referred, referred),
    lost: heads(words, texts.n_lost, lost),
    churned: heads(words, texts.n_churn, churned),
    bought: heads(words, texts.n_buy_and_leave, bought),
  };
  if (level) {
    const came = heads(words, texts.n_come, pushed + referred);
    return fill(texts.said_balance, { early: words.number(early), late: words.number(late), came });
  }
  const inside = { inside_early: words.heads(sums.start), inside_late: words.heads(sums.end) };
  const template = words.form(sums.bought ? texts.said_week_bought : texts.said_week, sums.end);
  return fill(template, { ...told, ...inside, early: words.number(early), late: words.number(late) });
}

/** How many a lens shows, and what it does not.
 *  @param {string} lens
 *  @param {LensesView} account
 *  @param {{base: PhasesBase, look: LensesLook, words: Words, wired: boolean}} given */
export function noteOf(lens, { shown }, { base, look, words, wired }) {
  const { texts } = words;
  const total = words.heads(shown.start);
  const some = lens === "funnel" ? words.heads(shownIn(base.customers, shown)) : total;
  const way = {
    referred: words.heads(shown.referred),
    new: heads(words, texts.n_new, newOf(shown)),
    segment: look.segments.at(-1).label,
  };
  const told = shown.referred > 0;
  const notes = {
    funnel: told ? words.form(texts.funnel_note_referred, shown.referred) : texts.funnel_note,
    hourglass: told ? words.form(texts.hourglass_note_referred, shown.referred) : texts.hourglass_note,
    wheel: wired ? texts.wheel_note_referred : texts.wheel_note,
  };
  return {
    shown: `${fill(words.form(texts.shown, shown.start), { shown: some, total })}.`,
    note: fill(notes[/** @type {keyof typeof notes} */ (lens)], way),
  };
}

/** New people of the week, whoever brought them.
 *  @param {Ledger} shown */
export const newOf = ({ pushed, referred }) => Math.round(10 * (pushed + referred)) / 10;

/** Who is highlighted, and what each lens calls them.
 *  @param {LensItem} item
 *  @param {LensesView} account
 *  @param {{base: PhasesBase, look: LensesLook, words: Words}} given */
export function whoIs(item, { shown }, { base, look, words }) {
  const { texts } = words;
  const values = {
    name: item.label,
    people: words.heads(headsIn(shown, item.phases)),
    total: heads(words, texts.n_people, shown.start),
  };
  const customers = item.phases[0] >= base.customers;
  if (item.phases.length > 1) {
    const phases = item.phases.map((i) => `${look.phases[i].label} ${words.heads(shown.people[i])}`).join(", ");
    return fill(customers ? texts.who_delight : texts.who_segment, { ...values, phases });
  }
  const segment = look.segments.find(({ phases }) => phases.includes(item.phases[0]));
  const others = heads(words, texts.with_others, headsIn(shown, segment.phases) - headsIn(shown, item.phases));
  return fill(customers ? texts.who_customers : texts.who_prospects, { ...values, segment: segment.label, others });
}

/** What is read aloud for each item of a lens; its name alone while it counts nobody.
 *  @param {LensItem[]} items
 *  @param {LensesView} account
 *  @param {Set<number>} lit
 *  @param {Words} words
 *  @param {boolean} shut */
export const spokenOf = (items, { shown }, lit, words, shut) =>
  items.map(({ label, phases }) => {
    if (shut) return label;
    const bright = phases.filter((i) => lit.has(i));
    const values = {
      name: label,
      people: words.heads(headsIn(shown, phases)),
      lit: words.heads(headsIn(shown, bright)),
    };
    const partly = bright.length && bright.length < phases.length;
    return fill(words.form(partly ? words.texts.option_lit : words.texts.option, headsIn(shown, phases)), values);
  });

/** How many people the first `count` phases hold.
 *  @param {number} count
 *  @param {Ledger} shown */
export const shownIn = (count, shown) => headsIn(shown, [...Array(count).keys()]);
