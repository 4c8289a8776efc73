// The twin of estimate/money/where_next.py and answer.py in the browser: every likely model with every likely effect, and
// the numbers of the answer. No DOM here.
import { gain, margins, peopleOf, planOf, standing } from "./plan.js";
import { partsOf, staysIn, strengthOf } from "./pull.js";
import { straightSplit } from "./split.js";

const SHARE = 1.645; // standard errors within which nine in ten lie
const [LIKELY, LITTLE] = [0.7, 0.1];
const MORE = 2; // times the money that is split
export const LEAST = 0.005; // of a budget: less is none
const Z = 1.959963984540054 + 0.8416212335729143; // of the level, 5 % on two sides, and of the power, 80 %

/** What answers for a ground: what no choice changes is worked out once, so that an answer keeps up with a slider.
 *  @param {Ground} ground
 *  @returns {(choice: LeversChoice) => AnswerNumbers} */
export function answering(ground) {
  const model = Float64Array.from(ground.model);
  const now = peopleOf(ground, model);
  const { rows, scores } = drawsOf(ground, model);
  const people = rows.map((row) => peopleOf(ground, row));
  const left_out = ground.left_out.length / (rows.length + ground.left_out.length);
  return (choice) => {
    const plan = planOf(ground, leversOf(ground, choice), choice.until);
    const { whole, year } = bring(plan, choice.budget, rows, people, scores);
    const numbers = compare(whole, year, choice.budget * plan.months);
    const split = splitOf(plan, standing(plan, model, now), MORE * choice.budget);
    return {
      ...numbers,
      plan,
      split,
      test: testOf(plan, model, now, numbers.ranking[0]),
      left_out,
      warnings: ground.warnings,
    };
  };
}

/** The levers with what the learner changed laid over them. How sure one is of all spreads what one is of each.
 *  @param {Ground} ground
 *  @param {LeversChoice} choice */
export const leversOf = ({ levers }, { effects, twice, sure }) =>
  levers.map((lever) => ({
    ...lever,
    effect: lever.effect && (effects[lever.key] ?? lever.effect),
    twice: twice[lever.key] ?? lever.twice,
    sure: lever.sure ** (Math.log(sure) / Math.LN2),
  }));

/** The likely models and the scores of their effects, a row each; a model without others is taken with all scores.
 *  @param {Ground} ground
 *  @param {Float64Array} model */
function drawsOf({ draws: { varied, values }, scores, left_out }, model) {
  const [out, all] = [new Set(left_out), scoresIn(scores)];
  if (!values.length) return { rows: [model], scores: all };
  const rows = values.map((row) => {
    const made = model.slice();
    varied.forEach((place, i) => (made[place] = row[i]));
    return made;
  });
  return { rows, scores: all.filter((_, d) => !out.has(d)) };
}

/** Scores as they were sent: a row for each draw.
 *  @param {ScoresGiven} scores
 *  @returns {number[][]} */
export function scoresIn({ of, values, places }) {
  const per = places.length / of;
  return Array.from({ length: of }, (_, d) => places.slice(d * per, (d + 1) * per).map((place) => values[place]));
}

/** What all the money in one lever brings until the end and in the first year, a list over the draws for each lever.
 *  @param {MoneyPlan} plan
 *  @param {number} euros
 *  @param {Float64Array[]} rows
 *  @param {ArrayLike<number>[]} people
 *  @param {number[][]} scores */
function bring(plan, euros, rows, people, scores) {
  const full = plan.levers.map((lever) => strengthOf(lever, euros));
  const spread = plan.levers.map(({ sure }) => Math.log(sure) / SHARE);
  const [whole, year] = [0, 1].map(() => full.map(() => new Float64Array(scores.length)));
  const strength = new Float64Array(full.length);
  let told = standing(plan, rows[0], people[0]);
  for (const [d, score] of scores.entries()) {
    if (d && d < rows.length) told = standing(plan, rows[d], people[d]);
    for (let k = 0; k < full.length; k++) {
      strength.fill(0);
      strength[k] = full[k] * Math.exp(score[k] * spread[k]);
      const both = margins(plan, told, strength);
      whole[k][d] = both[0] - told.base[0];
      year[k][d] = both[1] - told.base[1];
    }
  }
  return { whole, year };
}

/** What follows from what each lever brings: which is best, how sure that is, and what knowing would be worth.
 *  @param {Float64Array[]} whole
 *  @param {Float64Array[]} year
 *  @param {number} paid */
function compare(whole, year, paid) {
  const means = whole.map(mean);
  const ranking = whole.map((_, k) => k).sort((a, b) => means[b] - means[a]);
  const [best] = ranking;
  const winners = whole[0].map((_, d) => whole.reduce((top, each, k) => (each[d] > whole[top][d] ? k : top), 0));
  const highest = winners.map((k, d) => whole[k][d]);
  const bestIn = whole.map((_, k) => winners.filter((winner) => winner === k).length / winners.length);
  const most = means[best] - paid;
  const regret = mean(highest.map((value, d) => value - whole[best][d]));
  const sure = bestIn[best] >= LIKELY && regret <= LITTLE * most;
  /** @type {AnswerNumbers["outcome"]} */
  const outcome = most <= 0 ? "none" : sure ? "clear" : "tie";
  const rows = whole.map((each, k) => {
    const sorted = each.toSorted();
    const [low, high] = [0.05, 0.95].map((share) => quantile(sorted, share) / paid);
    return { per_euro: means[k] / paid, low, high, first_year: mean(year[k]) / paid, best_in: bestIn[k] };
  });
  const knowing = mean(highest.map((value) => Math.max(value - paid, 0))) - Math.max(most, 0);
  return { outcome, ranking, second: secondOf([...winners], best), rows, knowing };
}

/** The lever that is best most often where the best one is not.
 *  @param {number[]} winners
 *  @param {number} best */
function secondOf(winners, best) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const k of winners) if (k !== best) counts.set(k, (counts.get(k) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? first[0] : null;
}

/** The best split of a budget by the model itself.
 *  @param {MoneyPlan} plan
 *  @param {Standing} told
 *  @param {number} budget */
function splitOf(plan, told, budget) {
  const euros = straightSplit(plan, told, budget).map((each) => (each < LEAST * budget ? 0 : each));
  const spent = euros.reduce((sum, each) => sum + each, 0);
  const per_euro = spent ? 1 + gain(plan, told, euros) / (plan.months * spent) : 0;
  return { budget, euros, spent, kept: Math.max(0, budget - spent), per_euro };
}

/** How large a test of a lever must be; null for one that cannot be tried on half of the people.
 *  @param {MoneyPlan} plan
 *  @param {Float64Array} row
 *  @param {ArrayLike<number>} people
 *  @param {number} k
 *  @returns {TrialTold | null} */
function testOf({ n, year, levers }, row, people, k) {
  const { kind, effect, places } = levers[k];
  if (!["go", "stay"].includes(kind) || effect === null) return null;
  const [place] = places;
  const before = staysIn(row, n, place);
  const dwell = row[partsOf(n).dwell + place];
  const flow = ((people[place] / dwell) * year) / 52;
  if (!(before > 0 && before < 1) || !flow) return null;
  const after = before + (1 - before) * effect;
  const each = Math.ceil((Z ** 2 * (before * (1 - before) + after * (1 - after))) / (before - after) ** 2);
  return { each, enrol: (2 * each) / flow, wait: (dwell * 52) / year };
}

/** @param {Float64Array} values */
const mean = (values) => values.reduce((total, value) => total + value, 0) / values.length;

/** @param {ArrayLike<number>} sorted
 *  @param {number} share */
export function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]) * (at - low);
}
