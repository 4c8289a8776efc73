// The twin of models/journey/loop.py and coasting.py in the browser: what comes back, how fast all of it grows or fades,
// and what is stored. Models as in journey.js. No DOM here.
import { expectedFlow, purchases, solve, step, transition } from "./journey.js";

const SQUARINGS = 60; // 2^60 steps: whatever does not last is gone, whatever the distance of the second eigenvalue
const SAME = 4e-16; // a power that a squaring changes by less than this, of its largest entry, has settled

/** Square a matrix without negative numbers again and again: Gelfand's formula, log of the spectral radius =
 *  lim log |A^k| / k. Nothing cancels, so no digit is lost. Returns that logarithm and the last power, scaled.
 *  @param {number[][]} matrix */
function powered(matrix) {
  const n = matrix.length;
  let power = Float64Array.from(matrix.flat());
  let size = scaledDown(power);
  let log = Math.log(size);
  for (let k = 1; k <= SQUARINGS && size > 0; k++) {
    const next = squared(power, n);
    size = scaledDown(next);
    log += Math.log(size) / 2 ** k;
    const settled = next.every((value, i) => Math.abs(value - power[i]) <= SAME);
    power = next;
    if (settled) {
      log += Math.log(size) / 2 ** k; // all later squarings add up to as much again
      break;
    }
  }
  return {
    log: size > 0 ? log : -Infinity,
    power: matrix.map((_, i) => Array.from(power.subarray(n * i, n * (i + 1)))),
  };
}

/** Divide by the largest number, and return it.
 *  @param {Float64Array} power */
function scaledDown(power) {
  let size = 0;
  for (let i = 0; i < power.length; i++) if (power[i] > size) size = power[i];
  if (size > 0) for (let i = 0; i < power.length; i++) power[i] /= size;
  return size;
}

/** @param {Float64Array} power
 *  @param {number} n */
function squared(power, n) {
  const told = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const share = power[n * i + k];
      if (share) for (let j = 0; j < n; j++) told[n * i + j] += share * power[n * k + j];
    }
  return told;
}

/** The logarithm of the growth factor: below 0 the model fades without pushes, above 0 it grows.
 *  @param {Journey} model
 *  @returns {number} */
export const logGrowth = (model) => powered(step(model)).log;

/** λ: the factor by which the model grows per step in the long run without pushes.
 *  @param {Journey} model
 *  @returns {number} */
export const growthFactor = (model) => Math.exp(logGrowth(model));

/** G: the newcomers whom one newcomer brings in over a lifetime; NaN where somebody is never lost.
 *  @param {Journey} model
 *  @returns {number} */
export function loopGain(model) {
  if (!model.referrals) return 0;
  const q = transition(model);
  const visits = q.map((row, i) =>
    solve(
      q,
      row.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
  if (visits.includes(null)) return NaN;
  const brought = visits.map((row) =>
    row.map((_, j) => row.reduce((total, value, k) => total + value * model.referrals[k][j], 0)),
  );
  return Math.exp(powered(brought).log);
}

/** The steps in which half is lost without pushes once the pipeline has drained; Infinity where nothing is lost.
 *  @param {Journey} model
 *  @returns {number} */
export function halfLife(model) {
  const log = logGrowth(model);
  return log < 0 ? Math.LN2 / -log : Infinity;
}

/** The steps in which the model doubles without pushes; Infinity where it does not grow.
 *  @param {Journey} model
 *  @returns {number} */
export function doublingTime(model) {
  const log = logGrowth(model);
  return log > 0 ? Math.LN2 / log : Infinity;
}

/** How people are spread over the stages in the long run, sum 1: once there, all stages grow or fade alike.
 *  @param {Journey} model
 *  @returns {number[]} */
export function stableShape(model) {
  // One more stays where it is: a model that goes in circles has a shape too.
  const { power } = powered(step(model).map((row, i) => row.map((value, j) => value + (i === j ? 1 : 0))));
  const columns = power.map((_, j) => power.reduce((total, row) => total + row[j], 0));
  const all = columns.reduce((total, value) => total + value, 0);
  return columns.map((value) => value / all);
}

/** People in each stage after 0, 1, ... periods steps without pushes.
 *  @param {Journey} model
 *  @param {number[]} start
 *  @param {number} periods */
export const coast = (model, start, periods) => expectedFlow(model, 0, periods, start);

/** Purchases still to come from one person in each stage and all whom they bring in, or null where they have no limit.
 *  @param {Journey} model
 *  @returns {number[] | null} */
export function potential(model) {
  const later = step(model);
  const each = model.entry.map((_, i) =>
    purchases(
      model,
      model.entry.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
  return solve(
    later.map((_, i) => later.map((row) => row[i])),
    each,
  );
}
