// The twin of estimate/money/telling.py and state.py in the browser: an answer as plain data, with its sentences, whose
// templates Python sends under their names there ("told_…"). No DOM here.
import { fill } from "./words.js";
import { LEAST } from "../models/money/answer.js";
import { rounded, sizeOf } from "../models/money/digits.js";

const LONGEST = 104; // weeks that somebody may wait for a test

/** What a screen shows of an answer.
 *  @param {AnswerNumbers} answer
 *  @param {LeversChoice} choice
 *  @param {Words} words
 *  @returns {LeversAnswer} */
export function tellAnswer(answer, { budget, until }, words) {
  const { outcome, plan, ranking, knowing } = answer;
  const tell = teller(words);
  const [best] = ranking;
  const said = { ...tell, until: tell.until(until), answer };
  const rows = ranking.map((k) => {
    const { key, name } = plan.levers[k];
    const { per_euro: per, low, high, first_year: first } = answer.rows[k];
    const told = { until: said.until, ...eachOf({ per, low, high, first }, tell.back) };
    const line = tell.text(until <= 52 ? "line_year" : "line", told);
    return { key, name, guess: guessInShort(plan.levers[k], tell), line, ...answer.rows[k] };
  });
  const paid = budget * plan.months;
  const known = knowing >= 1 ? tell.text("knowing", { euros: tell.euros(knowing), paid: tell.euros(paid) }) : "";
  return {
    outcome,
    budget,
    said: advise(said),
    rests: tell.text("rests", { guess: guess(plan.levers[best], tell) }),
    warnings: warn(answer, tell),
    rows,
    split: tellSplit(said),
    test: { ...(answer.test ?? { each: null, enrol: null, wait: null }), said: tellTest(answer, tell) },
    knowing: { euros: knowing, said: known },
  };
}

/** What is shown where nothing can be said.
 *  @param {string[]} reasons
 *  @returns {LeversAnswer} */
export const refuse = (reasons) => ({
  ...{ outcome: "refused", budget: 0, said: reasons.join(" "), rests: "", warnings: [], rows: [], split: null },
  ...{ test: { each: null, enrol: null, wait: null, said: "" }, knowing: null },
});

/** What writes for this answer: texts by their names, euros in three digits, what a euro brings back in two.
 *  @param {Words} words */
function teller({ texts, decimals, percent }) {
  const text = (/** @type {string} */ name, /** @type {Record<string, string>} */ values = {}) =>
    fill(texts[`told_${name}`], values);
  const euros = (/** @type {number} */ value) => {
    const digits = 2 - sizeOf(value);
    return decimals(rounded(value, digits), Math.max(0, Math.min(digits, 2)));
  };
  return {
    text,
    euros,
    back: (/** @type {number} */ value) => euros(rounded(value, 1 - sizeOf(value))),
    number: decimals,
    up: (/** @type {number} */ value) => decimals(Math.ceil(value), 0),
    percent,
    cases: (/** @type {number} */ share) => decimals(100 * share, 0),
    until(/** @type {number} */ weeks) {
      const name = `within_${weeks / 52}`;
      return `told_${name}` in texts ? text(name) : text("weeks", { n: decimals(weeks, 0) });
    },
  };
}
/** @typedef {ReturnType<typeof teller>} Teller */
/** @typedef {Omit<Teller, "until"> & {until: string, answer: AnswerNumbers}} Told */

/** What to do and how sure that is.
 *  @param {Told} told */
function advise({ answer, until, text, back, cases }) {
  const { outcome, plan, ranking, second, rows } = answer;
  const [best] = ranking;
  const { per_euro, low, high, best_in } = rows[best];
  const of = { best: plan.levers[best].name, until, per: back(per_euro), n: cases(best_in) };
  if (outcome === "none") return text("none", of);
  const next = second === null ? {} : { second: plan.levers[second].name };
  if (outcome === "tie" && second !== null)
    return text("tie", { ...of, ...next, other: back(rows[second].per_euro), m: cases(rows[second].best_in) });
  const sure = text(second === null ? "always" : "mostly", { ...of, ...next });
  return `${text("clear", { ...of, low: back(low), high: back(high) })} ${sure}`;
}

/** How large a test of the best lever would be.
 *  @param {AnswerNumbers} answer
 *  @param {Teller} teller */
function tellTest({ outcome, test }, { text, number, up }) {
  if (!test || outcome === "none") return "";
  const weeks = test.enrol + test.wait;
  if (weeks > LONGEST) return text("too_long", { years: up(weeks / 52) });
  return text("test", { n: number(test.each, 0), enrol: up(test.enrol), wait: up(test.wait) });
}

/** What speaks against it.
 *  @param {AnswerNumbers} answer
 *  @param {Teller} teller */
function warn({ left_out, warnings, plan: { levers } }, { text, number, percent }) {
  const ads = levers.filter(({ effect }) => effect === null);
  return [
    ...(left_out > 0 ? [text("left_out", { share: percent(left_out) })] : []),
    ...warnings,
    ...(levers.length > 1 ? [text("alone")] : []),
    ...ads.map(({ twice }) => text("risky", { twice: number(twice, 2) })),
  ];
}

/** What somebody guessed of a lever in a few words.
 *  @param {LeverReady} lever
 *  @param {Teller} teller */
function guessInShort({ kind, effect, twice }, { text, number, percent }) {
  if (effect === null) return text("short_ads", { twice: number(twice, 2) });
  return text(`short_${kind}`, { effect: percent(effect) });
}

/** The same as a part of a sentence.
 *  @param {LeverReady} lever
 *  @param {Teller} teller */
function guess({ kind, effect, twice, trial, once, stage }, { text, number, percent }) {
  if (effect === null) return text("guess_ads", { twice: number(twice, 2) });
  const money = text(once ? "once" : "monthly", { n: number(trial, 0) });
  return text(`guess_${kind}`, { money, effect: percent(effect), stage });
}

/** @param {Told} told
 *  @returns {LeversAnswer["split"]} */
function tellSplit({ answer: { plan, split }, until, text, number, back }) {
  const { budget, euros: all, spent, kept, per_euro } = split;
  const parts = plan.levers.map(({ key, name }, k) => ({ key, name, euros: all[k] })).filter(({ euros }) => euros);
  const kind = !spent ? "split_none" : kept < LEAST * budget ? "split" : "split_kept";
  const told = { budget: number(budget, 0), spent: number(spent, 0), per: back(per_euro), until };
  return { budget, euros: parts.sort((a, b) => b.euros - a.euros), kept, per_euro, said: text(kind, told) };
}

/** @param {Record<string, number>} values
 *  @param {Write} write
 *  @returns {Record<string, string>} */
const eachOf = (values, write) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(value)]));
