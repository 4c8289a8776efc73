// The twin of models/money/lever.py and many.py in the browser. A model is a row of numbers: conversion (n × n), dwell (n),
// bought (n), referrals (n × n). No DOM here.

const NEARLY = 0.99; // of those who would leave: nobody stays for ever

/** Where each part of a row begins, and its size.
 *  @param {number} n */
export const partsOf = (n) => ({ dwell: n * n, bought: n * n + n, referrals: n * n + 2 * n, size: 2 * n * (n + 1) });

/** A lever with what follows from it; `ads` are euros a month that go into ads today, `week` the steps in one.
 *  @param {LeverGiven} lever
 *  @param {number} ads
 *  @param {number} week
 *  @returns {LeverReady} */
export function readyLever(lever, ads, week) {
  const { trial, effect, twice, once, delay } = lever;
  const monthly = once ? trial / once : trial;
  const spent = effect === null ? ads : 0;
  const slack = (2 * (spent || monthly) * (twice - 1)) / (2 - twice);
  const told = effect === null ? 0 : (effect * (monthly + slack)) / monthly;
  const most = effect === null && ads ? (ads + slack) / ads : told;
  return { ...lever, monthly, spent, slack, most, steps: Math.round(delay * week) };
}

/** g in [0, 1) for euros a month in a lever.
 *  @param {LeverReady} lever
 *  @param {number} euros */
export const strengthOf = ({ spent, slack }, euros) =>
  (spent + euros) / (spent + euros + slack) - spent / (spent + slack);

/** A row with each lever that acts at its strength, and the leads a step.
 *  @param {MoneyPlan} plan
 *  @param {ArrayLike<number>} strength
 *  @param {boolean[]} acts
 *  @param {Float64Array} row
 *  @param {Float64Array} [pulled] where it is written
 *  @returns {{row: Float64Array, leads: number}} */
export function pull({ n, levers, pushes }, strength, acts, row, pulled = new Float64Array(row.length)) {
  const { dwell, referrals } = partsOf(n);
  pulled.set(row);
  let leads = pushes;
  for (let k = 0; k < levers.length; k++) {
    const { kind, places, most } = levers[k];
    const more = acts[k] ? most * strength[k] : 0;
    if (!more) continue;
    const share = Math.min(more, 1);
    if (kind === "push") leads *= 1 + more;
    else if (kind === "refer") for (let i = referrals; i < pulled.length; i++) pulled[i] *= 1 + more;
    else if (kind === "pace")
      for (const i of places) pulled[dwell + i] = 1 + (pulled[dwell + i] - 1) * (1 - share); // one step at least
    else if (kind === "stay" && !staysIn(row, n, places[0])) pulled[dwell + places[0]] /= 1 - Math.min(more, NEARLY);
    else for (const i of places) keep(pulled, n, i, share);
  }
  return { row: pulled, leads };
}

/** How the dwell in each stage changes with the strength of the lever number k: quicker ways shorten it, and where there is
 *  nowhere to go on to, who stays is there for longer.
 *  @param {MoneyPlan} plan
 *  @param {ArrayLike<number>} strength
 *  @param {boolean[]} acts
 *  @param {Float64Array} row
 *  @param {number} k */
export function longerBy({ n, levers }, strength, acts, row, k) {
  const dwell = row.slice(partsOf(n).dwell, partsOf(n).bought);
  const change = new Float64Array(n);
  for (const [each, { kind, places, most }] of levers.entries()) {
    const more = acts[each] ? most * strength[each] : 0;
    const by = each === k ? most : 0;
    for (const i of kind === "pace" ? places : []) {
      const left = 1 - Math.min(more, 1);
      change[i] = change[i] * left - (dwell[i] - 1) * by;
      dwell[i] = 1 + (dwell[i] - 1) * left;
    }
    if (kind !== "stay" || staysIn(row, n, places[0])) continue;
    const left = 1 - Math.min(more, NEARLY);
    change[places[0]] = change[places[0]] / left + (dwell[places[0]] * by) / left ** 2;
    dwell[places[0]] /= left;
  }
  return change;
}

/** Keep a share of those who are lost in a stage: each way out of it keeps its part.
 *  @param {Float64Array} row
 *  @param {number} n
 *  @param {number} i
 *  @param {number} share */
function keep(row, n, i, share) {
  const stays = staysIn(row, n, i);
  const factor = 1 + ((1 - stays) * share) / (stays > 0 ? stays : 1);
  for (let j = i * n; j < (i + 1) * n; j++) row[j] *= factor;
  row[partsOf(n).bought + i] *= factor;
}

/** The share of those who leave a stage that is not lost.
 *  @param {Float64Array} row
 *  @param {number} n
 *  @param {number} i */
export function staysIn(row, n, i) {
  let stays = row[partsOf(n).bought + i];
  for (let j = i * n; j < (i + 1) * n; j++) stays += row[j];
  return stays;
}

/** @param {number} n
 *  @returns {MoneyWays} */
export const newWays = (n) => ({
  from: new Uint8Array(n * n),
  to: new Uint8Array(n * n),
  rate: new Float64Array(n * n),
  count: 0,
});

/** Q + R of a row as a list of ways: at `rate`, people in stage `from` are, or bring in, people in stage `to` a step later.
 *  Most stages lead to few others, so a list is four times as quick as a matrix.
 *  @param {Float64Array} row
 *  @param {number} n
 *  @param {MoneyWays} [ways] where they are written
 *  @returns {MoneyWays} */
export function waysOf(row, n, ways = newWays(n)) {
  const { dwell, referrals } = partsOf(n);
  ways.count = 0;
  for (let i = 0; i < n; i++) {
    const leave = 1 / row[dwell + i];
    for (let j = 0, m = i * n; j < n; j++, m++) {
      const rate = row[m] * leave + row[referrals + m] + (i === j ? 1 - leave : 0);
      if (!rate) continue;
      ways.from[ways.count] = i;
      ways.to[ways.count] = j;
      ways.rate[ways.count++] = rate;
    }
  }
  return ways;
}
