// The twin of models/money/split.py in the browser: the best split in closed form, found again some rounds where it led to.
// Python's search (SLSQP) from there moves no euro in the firms of the course, so there is none here. No DOM here.
import { slope } from "./plan.js";
import { strengthOf } from "./pull.js";

const ROUNDS = 8;

/** The euros a month for each lever that bring most; what they leave of the budget is kept.
 *  @param {MoneyPlan} plan
 *  @param {Standing} told
 *  @param {number} budget
 *  @returns {number[]} */
export function straightSplit(plan, told, budget) {
  let euros = plan.levers.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const before = euros;
    const strength = plan.levers.map((lever, k) => strengthOf(lever, before[k]));
    const power = plan.levers.map(({ slack }, k) => Math.max(slope(plan, told, strength, k), 0) * slack);
    const filled = fillUp(power, plan, budget);
    euros = round < ROUNDS / 2 ? filled : filled.map((each, k) => (each + before[k]) / 2);
  }
  return euros;
}

/** Euros with `power / (euros + width)²` alike wherever some go, and at least as much as a euro costs.
 *  @param {number[]} power
 *  @param {MoneyPlan} plan
 *  @param {number} budget */
function fillUp(power, { levers, months }, budget) {
  const width = levers.map(({ slack, spent }) => slack + spent);
  const first = power.map((each, k) => each / width[k] ** 2);
  const order = levers.map((_, k) => k).sort((a, b) => first[b] - first[a]);
  let [root, roots, widths] = [0, 0, 0];
  for (const [place, k] of order.entries()) {
    roots += Math.sqrt(power[k]);
    widths += width[k];
    root = roots / (budget + widths);
    if (place === order.length - 1 || first[order[place + 1]] <= root ** 2) break;
  }
  return power.map((each, k) => Math.max(0, Math.sqrt(each) / Math.max(root, Math.sqrt(months)) - width[k]));
}
