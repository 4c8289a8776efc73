// The twin of models/money/plan.py in the browser: margin until a day, if money goes into levers for a year. Step after
// step instead of powers of a matrix, because a year has 52 of them, and without a discount, because no screen asks for one.
// Slopes are carried beside the people: all but the dwell is straight in the strength of one lever. No DOM here.
import { solve } from "../journey.js";
import { longerBy, newWays, partsOf, pull, readyLever, staysIn, strengthOf, waysOf } from "./pull.js";

/** The question that money is asked: spent for a year, counted until week `until`.
 *  @param {Ground} ground
 *  @param {LeverGiven[]} given
 *  @param {number} until
 *  @returns {MoneyPlan} */
export function planOf({ stages: n, at, entry, pushes, year, money }, given, until) {
  const ads = (money.lead * pushes * year) / 12;
  const levers = given.map((lever) => readyLever(lever, ads, year / 52));
  const end = Math.round((until * year) / 52);
  const delays = levers.map(({ steps }) => steps);
  const ends = delays.map((delay) => year + delay);
  const last = Math.min(Math.max(year, ...ends), end);
  const cuts = [...new Set([0, year, last, ...delays, ...ends])].filter((cut) => cut <= last).sort((a, b) => a - b);
  const stretches = cuts.slice(1).map((cut, i) => ({
    steps: cut - cuts[i],
    acts: delays.map((delay) => cuts[i] >= delay && cuts[i] < delay + year),
    isYear: cut === year,
  }));
  const [once, monthly] = [money.once, (money.monthly * 12) / year];
  // Thousands of models go through these: new ones each time would cost as much again in the collection of what is left.
  const room = {
    row: new Float64Array(partsOf(n).size),
    ways: newWays(n),
    people: [0, 1].map(() => new Float64Array(n)),
  };
  return { n, at, entry, pushes, once, monthly, year, levers, months: 12, stretches, left: end - last, room };
}

/** What a model has whatever levers do: people when it begins, what each of them brings behind the last stretch, and the
 *  margin if nothing is spent.
 *  @param {MoneyPlan} plan
 *  @param {Float64Array} row
 *  @param {ArrayLike<number>} people
 *  @returns {Standing} */
export function standing(plan, row, people) {
  const told = { row, people, behind: behindOf(plan, row), once: onceOf(plan, row) };
  return { ...told, base: margins(plan, told, new Float64Array(plan.levers.length)) };
}

/** People in each stage when it begins: as seen, or as the pushes sustain.
 *  @param {Ground} ground
 *  @param {Float64Array} row
 *  @returns {number[]} */
export function peopleOf({ stages: n, entry, pushes, people }, row) {
  if (people) return people;
  const { from, to, rate, count } = waysOf(row, n);
  const step = entry.map(() => new Array(n).fill(0));
  for (let m = 0; m < count; m++) step[from[m]][to[m]] = rate[m];
  return solve(
    step,
    entry.map((share) => pushes * share),
  );
}

/** What a person inside after the last stretch still brings: with k steps left, once + (Q + R)(monthly + what k - 1 bring).
 *  @param {MoneyPlan} plan
 *  @param {Float64Array} row */
function behindOf(plan, row) {
  const { n, at, monthly, left } = plan;
  const { from, to, rate, count } = waysOf(row, n);
  const once = onceOf(plan, row);
  let [behind, before] = [new Float64Array(n), new Float64Array(n)];
  behind[at] = once;
  for (let k = 0; k < left; k++) {
    for (let j = at + 1; j < n; j++) behind[j] += monthly;
    before.fill(0);
    for (let m = 0; m < count; m++) before[from[m]] += rate[m] * behind[to[m]];
    before[at] += once;
    [behind, before] = [before, behind];
  }
  return behind;
}

/** What a person in the purchase brings in a step of what is paid once.
 *  @param {MoneyPlan} plan
 *  @param {Float64Array} row */
const onceOf = ({ n, at, once }, row) => (once * staysIn(row, n, at)) / row[partsOf(n).dwell + at];

/** The margin in euros for the strength of each lever: until the end, and in the first year.
 *  @param {MoneyPlan} plan
 *  @param {Omit<Standing, "base">} told
 *  @param {ArrayLike<number>} strength
 *  @returns {[whole: number, year: number]} */
export function margins(plan, told, strength) {
  const { n, at, entry, monthly, room } = plan;
  let [now, next] = room.people;
  let [sum, year] = [0, 0];
  now.set(told.people);
  for (const { steps, acts, isYear } of plan.stretches) {
    const { row, leads } = pull(plan, strength, acts, told.row, room.row);
    const { from, to, rate, count } = waysOf(row, n, room.ways);
    const once = onceOf(plan, row);
    for (let t = 0; t < steps; t++) {
      sum += once * now[at];
      for (let j = 0; j < n; j++) next[j] = leads * entry[j];
      for (let m = 0; m < count; m++) next[to[m]] += now[from[m]] * rate[m];
      for (let j = at + 1; j < n; j++) sum += monthly * next[j];
      const spare = now;
      now = next;
      next = spare;
    }
    if (isYear) year = sum + told.once * now[at];
  }
  for (let i = 0; i < n; i++) sum += now[i] * told.behind[i];
  return [sum, year];
}

/** What a little more strength of the lever number k brings.
 *  @param {MoneyPlan} plan
 *  @param {Standing} told
 *  @param {number[]} strength
 *  @param {number} k */
export function slope(plan, told, strength, k) {
  const { n, at, entry, monthly } = plan;
  let [now, next] = [Float64Array.from(told.people), new Float64Array(n)];
  let [moves, later] = [new Float64Array(n), new Float64Array(n)];
  let sum = 0;
  for (const { steps, acts } of plan.stretches) {
    const { row, leads } = pull(plan, strength, acts, told.row);
    const { from, to, rate, count } = waysOf(row, n);
    const once = onceOf(plan, row);
    const change = changeOf(plan, strength, acts, told.row, row, k);
    for (let t = 0; t < steps; t++) {
      sum += once * moves[at] + change.once * now[at];
      for (let j = 0; j < n; j++) {
        next[j] = leads * entry[j];
        later[j] = change.leads * entry[j];
      }
      for (let m = 0; m < count; m++) {
        next[to[m]] += now[from[m]] * rate[m];
        later[to[m]] += moves[from[m]] * rate[m];
      }
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) later[j] += now[i] * change.step[i * n + j];
      for (let j = at + 1; j < n; j++) sum += monthly * later[j];
      [now, next, moves, later] = [next, now, later, moves];
    }
  }
  for (let i = 0; i < n; i++) sum += moves[i] * told.behind[i];
  return sum;
}

/** How leads, step (n × n) and what is paid once change with the strength of the lever number k.
 *  @param {MoneyPlan} plan
 *  @param {number[]} strength
 *  @param {boolean[]} acts
 *  @param {Float64Array} row
 *  @param {Float64Array} pulled
 *  @param {number} k */
function changeOf(plan, strength, acts, row, pulled, k) {
  const { n, at } = plan;
  const { dwell, referrals } = partsOf(n);
  const change = { leads: 0, once: 0, step: new Float64Array(n * n) };
  if (!acts[k]) return change;
  const [full, none] = [1, 0].map((end) => pull(plan, strength.with(k, end), acts, row));
  const by = full.row.map((value, i) => value - none.row[i]);
  by.set(longerBy(plan, strength, acts, row, k), dwell);
  for (let i = 0; i < n; i++) {
    const [stay, longer] = [pulled[dwell + i], by[dwell + i]];
    for (let j = 0, m = i * n; j < n; j++, m++)
      change.step[m] = by[m] / stay - (pulled[m] * longer) / stay ** 2 + by[referrals + m];
    change.step[i * n + i] += longer / stay ** 2;
  }
  const stay = pulled[dwell + at];
  change.leads = full.leads - none.leads;
  change.once = (plan.once * (staysIn(by, n, at) - (staysIn(pulled, n, at) * by[dwell + at]) / stay)) / stay;
  return change;
}

/** What euros a month in each lever bring on top, less what they cost.
 *  @param {MoneyPlan} plan
 *  @param {Standing} told
 *  @param {number[]} euros */
export function gain(plan, told, euros) {
  const strength = plan.levers.map((lever, k) => strengthOf(lever, euros[k]));
  const spent = euros.reduce((sum, each) => sum + each, 0);
  return margins(plan, told, strength)[0] - told.base[0] - plan.months * spent;
}
