// Journeys of people for the tests: drawn by a seeded generator, and those of the course.
import { expectedFlow, steadyState, sum } from "../../flywheel_lab/widgets/js/models/journey.js";
import { makePlan } from "../../flywheel_lab/widgets/js/parts/people/plan.js";
import { whoIsWhere } from "../../flywheel_lab/widgets/js/parts/people/where.js";

const WEEKS = 80;

/** @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 4294967296;
}

/** Any journey of 3 to 10 stages: ways on, past and back, several entries, buyers who leave, tellers or none.
 *  @param {() => number} random */
function network(random) {
  const n = 3 + Math.floor(8 * random());
  const [ways, back] = [0.2 + 0.6 * random(), random() < 0.5 ? 0.3 : 0];
  const conversion = Array.from({ length: n }, (_, i) => {
    const row = Array.from({ length: n }, (_, j) => (j !== i && random() < (j > i ? ways : back) ? random() : 0));
    if (i + 1 < n) row[i + 1] = 0.2 + random();
    const all = sum(row) || 1;
    return row.map((share) => (share / all) * (0.1 + 0.85 * random()) * (i + 1 < n ? 1 : 0.5));
  });
  const entry = random() < 0.5 ? Array.from({ length: n }, (_, i) => Number(!i)) : conversion.map(() => random());
  return {
    conversion,
    dwell: conversion.map(() => 1 + Math.floor(random() * random() * 40)),
    bought: conversion.map((row) => (1 - sum(row)) * (random() < 0.5 ? 0 : 0.6 * random())),
    entry: entry.map((share) => share / sum(entry)),
    purchase: n - 1,
    referrals:
      random() < 0.4
        ? null
        : conversion.map((_, i) => conversion.map((_, j) => (j < 2 && i > 2 ? 0.05 * random() : 0))),
  };
}

/** The ten phases of the course, and a funnel without ways back. */
export const chain = (shares, n = shares.length + 1) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (j === i + 1 ? shares[i] : 0)));
export const PHASES = (() => {
  const conversion = chain([0.3, 0.45, 0.55, 0.5, 0.6, 0.7, 0.85, 0.35, 0.25]);
  conversion[7][9] = 0.25;
  conversion[8][7] = 0.7;
  conversion[9][7] = 0.9;
  const referrals = conversion.map((row, i) => row.map((_, j) => (j ? 0 : ([0.0619, 0.15475, 1.857][i - 7] ?? 0))));
  return {
    conversion,
    referrals,
    dwell: [2, 2, 3, 2, 2, 1, 4, 40, 4, 12],
    bought: new Array(10).fill(0),
    entry: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    purchase: 5,
  };
})();
export const AIDA = {
  conversion: chain([0.3, 0.45, 0.5]),
  dwell: [1, 2, 2, 1],
  bought: [0, 0, 0, 1],
  entry: [1, 0, 0, 0],
  purchase: 3,
};

/** A plan that begins in balance, or with nobody; pushes of 1,000 a week stop in a week. */
export function planOf(model, { dots, stop = WEEKS, weeks = WEEKS, start = steadyState(model, 1000), size = 0 }) {
  const pushed = Array.from({ length: weeks }, (_, t) => (t < stop ? 1000 : 0));
  const people = expectedFlow(model, pushed, weeks, start ?? undefined);
  const most = Math.max(...people.map(sum));
  const plan = makePlan({ model, people, pushed, size: size || most / dots });
  plan.until(weeks);
  return plan;
}

const random = generator(20261128);
export const DRAWN = Array.from({ length: 150 }, (_, k) => {
  const [model, stop] = [network(random), 10 + Math.floor(50 * random())];
  const given = { dots: [60, 500, 2000][k % 3], stop };
  return planOf(model, k % 5 ? given : { ...given, start: undefined });
});
export const course = (more = {}) => planOf(PHASES, { size: 10, stop: 20, weeks: 156, ...more });
export const ALL = [...DRAWN, course(), course({ size: 5, stop: 52 }), planOf(AIDA, { dots: 300, stop: 30 })];

/** The stage and seat of everybody at a moment; those who walk are already where they go. */
export function places(plan, t, more = {}) {
  /** @type {string[]} */
  const found = [];
  whoIsWhere(plan, t, {
    sit: (i, q) => found.push(`${i}.${q}`),
    walk: ({ j, r }) => j >= 0 && found.push(`${j}.${r}`),
    ...more,
  });
  return found.sort();
}
