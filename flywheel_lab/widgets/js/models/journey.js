// The twin of models/journey.py in the browser: x[t+1] = x[t] (Q + R) + u[t]. No DOM here.
// A model is {conversion (n,n), dwell (n), bought (n), entry (n), purchase: index of a stage} and, where people bring
// others in, {referrals (n,n)}.

/** @param {number[]} values */
export const sum = (values) => values.reduce((total, value) => total + value, 0);
/** @param {number[]} a
 *  @param {number[]} b */
const dot = (a, b) => sum(a.map((value, i) => value * b[i]));
/** A row times a matrix, in plain loops: explorers call this hundreds of times for each screen.
 *  @param {number[]} row
 *  @param {number[][]} matrix */
function times(row, matrix) {
  const told = new Array(row.length).fill(0);
  for (let i = 0; i < row.length; i++) {
    const ways = matrix[i];
    if (row[i]) for (let j = 0; j < told.length; j++) told[j] += row[i] * ways[j];
  }
  return told;
}
/** @param {number[][]} a
 *  @param {number[][]} b */
const plus = (a, b) => a.map((row, i) => row.map((value, j) => value + b[i][j]));
/** @param {number[]} values
 *  @param {number} factor */
export const scaled = (values, factor) => values.map((value) => value * factor);

/** Q: row i holds where a person in stage i is one step later.
 *  @param {Journey} model
 *  @returns {number[][]} */
export function transition({ conversion, dwell }) {
  return conversion.map((row, i) => row.map((share, j) => share / dwell[i] + (i === j ? 1 - 1 / dwell[i] : 0)));
}

/** Q + R: who is where one step later, and whom they bring in.
 *  @param {Journey} model
 *  @returns {number[][]} */
export const step = (model) => (model.referrals ? plus(transition(model), model.referrals) : transition(model));

/** Solve x = x M + u for M >= 0, or return null where x would grow without limit.
 *  I - M is an M-matrix exactly where elimination meets positive pivots only (Berman & Plemmons 1979, chapter 6).
 *  @param {number[][]} matrix
 *  @param {number[]} u
 *  @returns {number[] | null} */
export function solve(matrix, u) {
  const n = u.length;
  const rows = u.map((value, j) => [...matrix.map((row, i) => (i === j ? 1 : 0) - row[j]), value]);
  for (let k = 0; k < n; k++) {
    if (!(rows[k][k] > 1e-14)) return null;
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      if (factor) for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Array(n).fill(0);
  for (let k = n - 1; k >= 0; k--) x[k] = (rows[k][n] - dot(rows[k].slice(k + 1, n), x.slice(k + 1))) / rows[k][k];
  return x;
}

/** People in each stage, periods + 1 rows, from `start` (nobody); pushes is one number or one a period.
 *  @param {Journey} model
 *  @param {number | number[]} pushes
 *  @param {number} periods
 *  @param {number[]} start
 *  @returns {number[][]} */
export function expectedFlow(model, pushes, periods, start = model.entry.map(() => 0)) {
  const later = step(model);
  const people = [start];
  for (let t = 0; t < periods; t++) {
    const newcomers = Array.isArray(pushes) ? pushes[t] : pushes;
    const next = times(people[t], later);
    for (let j = 0; j < next.length; j++) next[j] += newcomers * model.entry[j];
    people.push(next);
  }
  return people;
}

/** The share of newcomers who ever reach each stage.
 *  @param {Journey} model
 *  @returns {number[]} */
export function reach(model) {
  const q = transition(model);
  const visits = solve(q, model.entry);
  return visits.map(
    (value, j) =>
      value /
      solve(
        q,
        model.entry.map((_, i) => (i === j ? 1 : 0)),
      )[j],
  );
}

/** People in each stage once nothing changes any more, or null: Little's law, inflow x dwell.
 *  @param {Journey} model
 *  @param {number} pushes
 *  @returns {number[] | null} */
export function steadyState(model, pushes) {
  return solve(step(model), scaled(model.entry, pushes));
}

/** Purchases in the step after `people`.
 *  @param {Journey} model
 *  @param {number[]} people
 *  @returns {number} */
export function purchases({ conversion, dwell, bought, purchase: at }, people) {
  return (people[at] * Math.min(1, sum(conversion[at]) + bought[at])) / dwell[at];
}

/** Chance that a newcomer buys, and the mean steps until the first purchase of those who do (NaN where nobody does).
 *  @param {Journey} model
 *  @returns {{probability: number, mean: number}} */
export function timeToPurchase(model) {
  const at = model.purchase;
  const untilBought = transition(model).map((row, i) => (i === at ? row.map((p, j) => (j === at ? p : 0)) : row));
  const visits = solve(untilBought, model.entry);
  const probability = purchases(model, visits);
  return { probability, mean: purchases(model, solve(untilBought, visits)) / probability };
}

/** Who moves in the step after `people`: into and out of each stage, and how many of those going out are lost.
 *  @param {Journey} model
 *  @param {number[]} people
 *  @param {number} pushes
 *  @returns {Flows} */
export function flows(model, people, pushes) {
  const { conversion, dwell, bought, referrals, entry } = model;
  const out = people.map((value, i) => value / dwell[i]);
  const lost = out.map((value, i) => Math.max(0, value * (1 - sum(conversion[i]) - bought[i])));
  const moved = times(out, conversion);
  const referred = referrals ? times(people, referrals) : scaled(people, 0);
  return { into: entry.map((share, j) => pushes * share + moved[j] + referred[j]), out, lost };
}

/** The first week by which `share` of all purchases still to come from `people` are made, without pushes (NaN: later
 *  than `limit`).
 *  @param {Journey} model
 *  @param {number[]} people
 *  @param {number} share
 *  @param {number} limit */
export function weeksUntil(model, people, share, limit = 2000) {
  const toCome = purchases(model, solve(step(model), people));
  const each = expectedFlow(model, 0, limit, people);
  let made = 0;
  let week = 0;
  while (week < limit && made < share * toCome) made += purchases(model, each[week++]);
  return { toCome, weeks: made < share * toCome ? NaN : week };
}

/** Everything that the pictures show of a state {base: {entry, purchase}, conversion, dwell, bought, pushes, weeks, week,
 *  stop_week}.
 *  @param {FunnelState} state */
export function viewOf({ base, ...rest }) {
  const state = { ...base, ...rest };
  const { pushes, weeks, stop_week: stop } = state;
  const pushed = Array.from({ length: weeks + 1 }, (_, t) => (stop >= 0 && t >= stop ? 0 : pushes));
  const people = expectedFlow(state, pushed, weeks, base?.firm ? steadyState(state, pushes) : undefined);
  const now = people[state.week];
  return {
    people,
    now,
    pushed,
    reach: reach(state),
    steadyState: steadyState(state, pushes),
    ...timeToPurchase(state),
    movesOn: state.conversion.map((row, i) => sum(row) + state.bought[i]),
    flows: flows(state, now, pushed[state.week]),
    inside: people.map(sum),
    purchases: people.map((row) => purchases(state, row)),
  };
}
