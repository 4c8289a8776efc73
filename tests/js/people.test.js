// People as dots, on journeys drawn by a seeded generator: each rule of parts/people is asked of all of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectedFlow, steadyState, sum } from "../../flywheel_lab/widgets/js/models/journey.js";
import { FULL, barsLayout } from "../../flywheel_lab/widgets/js/parts/people/bars.js";
import { clockOf } from "../../flywheel_lab/widgets/js/parts/people/clock.js";
import { OUTSIDE, movesOf } from "../../flywheel_lab/widgets/js/parts/people/moves.js";
import { makePlan, sizeFor } from "../../flywheel_lab/widgets/js/parts/people/plan.js";
import { paintDots, shades } from "../../flywheel_lab/widgets/js/parts/people/paint.js";
import { spansOf, sunflowerLayout } from "../../flywheel_lab/widgets/js/parts/people/sunflower.js";
import { WALK, whoIsWhere } from "../../flywheel_lab/widgets/js/parts/people/where.js";

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
const chain = (shares, n = shares.length + 1) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (j === i + 1 ? shares[i] : 0)));
const PHASES = (() => {
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
const AIDA = {
  conversion: chain([0.3, 0.45, 0.5]),
  dwell: [1, 2, 2, 1],
  bought: [0, 0, 0, 1],
  entry: [1, 0, 0, 0],
  purchase: 3,
};

/** A plan that begins in balance, or with nobody; pushes of 1,000 a week stop in a week. */
function planOf(model, { dots, stop = WEEKS, weeks = WEEKS, start = steadyState(model, 1000), size = 0 }) {
  const pushed = Array.from({ length: weeks }, (_, t) => (t < stop ? 1000 : 0));
  const people = expectedFlow(model, pushed, weeks, start ?? undefined);
  const most = Math.max(...people.map(sum));
  return makePlan({ model, people, pushed, size: size || most / dots });
}

const random = generator(20261128);
const DRAWN = Array.from({ length: 150 }, (_, k) => {
  const [model, stop] = [network(random), 10 + Math.floor(50 * random())];
  const given = { dots: [60, 500, 2000][k % 3], stop };
  return planOf(model, k % 5 ? given : { ...given, start: undefined });
});
const course = (more = {}) => planOf(PHASES, { size: 10, stop: 20, weeks: 156, ...more });
const ALL = [...DRAWN, course(), course({ size: 5, stop: 52 }), planOf(AIDA, { dots: 300, stop: 30 })];

/** The stage and seat of everybody at a moment; those who walk are already where they go. */
function places(plan, t, more = {}) {
  /** @type {string[]} */
  const found = [];
  whoIsWhere(plan, t, {
    sit: (i, q) => found.push(`${i}.${q}`),
    walk: ({ j, r }) => j >= 0 && found.push(`${j}.${r}`),
    ...more,
  });
  return found.sort();
}

test("each stage has the whole number of dots that is nearest to the model, in every week", () => {
  for (const { counts, people, size } of ALL)
    counts.forEach((row, t) =>
      row.forEach((count, i) => assert.ok(Math.abs(count - people[t][i] / size) <= 0.5 + 1e-9)),
    );
});

test("where nobody is ever lost dots may wait, but none is negative and none appears", () => {
  const nobodyLost = { ...AIDA, conversion: chain([1, 1, 1]) };
  const plan = planOf(nobodyLost, { dots: 200, stop: 10 });
  plan.counts.forEach((row, t) =>
    row.forEach((count, i) => assert.ok(count >= 0 && Math.abs(count - plan.people[t][i] / plan.size) < 3)),
  );
});

test("each seat is left at most once a week, and afterwards exactly the seats from 0 on are taken", () => {
  for (const plan of ALL)
    for (let s = 0; s < plan.weeks; s++) {
      const seats = plan.counts[s].map((count) => new Array(count).fill(1));
      const { list } = movesOf(plan, s);
      for (const { i, q, told, t } of list) {
        assert.ok(s <= t && t <= s + 1);
        if (i === OUTSIDE) continue;
        assert.equal(seats[i][q], 1, "somebody sits there"); // whoever brings others in, too
        if (!told) seats[i][q] = 0.5;
      }
      seats.forEach((row) => row.forEach((taken, q) => (row[q] = taken === 1 ? 1 : 0)));
      for (const { j, r } of list) if (j >= 0) seats[j][r] = (seats[j][r] ?? 0) + 1;
      plan.counts[s + 1].forEach((count, j) => {
        const wanted = Array.from({ length: Math.max(count, seats[j].length) }, (_, q) => Number(q < count));
        assert.deepEqual(
          wanted.map((_, q) => seats[j][q] ?? 0),
          wanted,
        );
      });
    }
});

test("nobody appears or vanishes: dots now are those of the week, and born, less lost since", () => {
  for (const plan of ALL.slice(-60))
    for (let t = 0.13; t < plan.weeks; t += 3.37) {
      const s = Math.floor(t);
      const past = movesOf(plan, s).list.filter((move) => move.t <= t);
      const born = past.filter(({ i, j, told }) => (i === OUTSIDE || told) && j >= 0).length;
      const lost = past.filter(({ i, j, told }) => i !== OUTSIDE && !told && j < 0).length;
      assert.equal(places(plan, t).length, sum(plan.counts[s]) + born - lost);
    }
});

test("the same model and week give the same places, whatever was shown before", () => {
  const [scrubbed, fresh] = [course(), course()];
  for (const t of [3.1, 90.2, 12.9, 155.5, 57.2]) places(scrubbed, t);
  assert.deepEqual(places(scrubbed, 57.3), places(fresh, 57.3));
  assert.deepEqual(places(fresh, 57), places(course(), 57));
});

test("at rest exactly the seats from 0 on are taken, the last week included", () => {
  const plan = course();
  for (const t of [0, 57, 156]) {
    const wanted = plan.counts[t].flatMap((count, i) => Array.from({ length: count }, (_, q) => `${i}.${q}`));
    assert.deepEqual(places(plan, t, { rest: t }), wanted.sort());
  }
});

test("a lever changes as many dots as the model says, and moves no other", () => {
  const more = { ...PHASES, conversion: PHASES.conversion.map((row, i) => (i ? row : row.map((c) => (c * 31) / 30))) };
  const [before, after] = [PHASES, more].map((model) => planOf(model, { size: 10, stop: 156, weeks: 156 }));
  const [a, b] = [before, after].map((plan) => new Set(places(plan, 57, { rest: 57 })));
  const differ = [...a].filter((place) => !b.has(place)).length + [...b].filter((place) => !a.has(place)).length;
  assert.equal(differ, sum(before.counts[57].map((count, i) => Math.abs(count - after.counts[57][i]))));
  assert.ok(differ > 0 && differ < a.size / 8);
});

test("what flows stays near what is due", () => {
  const plan = course({ size: 5, stop: 52 });
  PHASES.dwell.forEach((dwell, i) => {
    const share = 1 - sum(PHASES.conversion[i]);
    const due = sum(plan.people.slice(0, -1).map((row) => ((row[i] / dwell) * share) / plan.size));
    assert.ok(Math.abs(due - sum(plan.flows.map(({ lost }) => lost[i]))) < 1.5);
  });
});

test("how long somebody stays has no memory: the deviation is that of the model", () => {
  const plan = planOf(PHASES, { size: 5, stop: 400, weeks: 400 });
  const [stage, since, stays] = [6, new Map(), []]; // four weeks on average, so the end cuts few stays
  for (let s = 0; s < plan.weeks; s++) {
    const { list } = movesOf(plan, s);
    for (const { i, q, t, told } of list)
      if (i === stage && !told && since.has(q)) {
        stays.push(t - since.get(q));
        since.delete(q);
      }
    for (const { j, r, t } of list) if (j === stage) since.set(r, t);
  }
  const mean = sum(stays) / stays.length;
  const deviation = Math.sqrt(sum(stays.map((stay) => (stay - mean) ** 2)) / stays.length);
  assert.ok(stays.length > 1000);
  assert.ok(Math.abs(mean - 4) < 0.4, `${mean}`);
  assert.ok(Math.abs(deviation - Math.sqrt(12)) < 0.6, `${deviation}`);
});

test("a walk that goes on from another begins before that one ended", () => {
  for (const plan of ALL.slice(-10))
    for (let t = 1.2; t < plan.weeks; t += 2.41)
      whoIsWhere(plan, t, {
        sit: () => {},
        walk: (move, before) => before && assert.ok(before.t + WALK > move.t && before.t <= move.t),
      });
});

test("a dot is 1, 2, 5, 10 ... people, as few as fit", () => {
  assert.deepEqual(
    [10, 11, 21, 51, 101, 5001].map((people) => sizeFor(10, people)),
    [1, 2, 5, 10, 20, 1000],
  );
});

/** Funnel and wheel for a plan, as wide as on a page. */
function layoutsOf(plan) {
  const n = plan.counts[0].length;
  const segments =
    n < 6 ? [[...Array(n).keys()]] : [[0, 1, 2], [3, 4, 5], [...Array(n).keys()].slice(6)].filter((s) => s.length);
  const spans = spansOf(segments, plan.people[0]);
  return [
    barsLayout({ left: 100, right: 540, top: 26, pitch: 45, tall: 34, gap: 6 }),
    sunflowerLayout({ cx: 300, cy: 250, hub: 70, rim: 200, gap: 7, spans }),
  ];
}

test("a walk begins where the dot was and ends on its seat, on bars and on the wheel", () => {
  const apart = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);
  for (const plan of [course(), ...DRAWN.slice(0, 12)])
    for (const layout of layoutsOf(plan))
      for (let s = 1; s < plan.weeks; s += 3) {
        const last = movesOf(plan, s - 1).at;
        for (const move of movesOf(plan, s).list) {
          if (move.j >= 0) {
            const seat = layout.seat(move.j, move.r);
            assert.ok(apart(layout.way(move, null, move.t + WALK), seat) < 1e-9);
          }
          if (move.i < 0 || move.told) continue;
          const before = last.get(move.i * 65536 + move.q);
          const stillWalks = before && before.t + WALK > move.t ? before : null;
          const was = stillWalks ? layout.way(stillWalks, null, move.t) : layout.seat(move.i, move.q);
          assert.ok(apart(layout.way(move, stillWalks, move.t), was) < 1e-9);
        }
      }
});

test("dots never touch, and never move for others", () => {
  const plan = course();
  for (const layout of layoutsOf(plan)) {
    const seats = plan.counts[0].map((count, i) => Array.from({ length: count }, (_, q) => layout.seat(i, q))).flat();
    const nearest = seats.map(([x, y], k) =>
      Math.min(...seats.map(([a, b], m) => (m === k ? Infinity : Math.hypot(a - x, b - y)))),
    );
    assert.ok(Math.min(...nearest) > 0.8 * layout.gap, `${Math.min(...nearest) / layout.gap}`);
  }
});

test("on the wheel all dots of a stage lie inside the level that stands for their number", () => {
  const plan = course({ size: 5 });
  const [, wheel] = layoutsOf(plan);
  plan.counts[0].forEach((count, i) => {
    if (count < 20) return; // a few dots are no area
    const far = Array.from({ length: count }, (_, q) => wheel.seat(i, q)).map(([x, y]) => Math.hypot(x - 300, y - 250));
    const inside = far.filter((r) => r <= wheel.level(i, count) + 0.6 * wheel.gap).length;
    assert.ok(inside >= 0.97 * count, `${i}: ${inside} of ${count}`);
  });
  assert.ok(FULL < 1);
});

test("a canvas gets each dot that is inside once, also on the way from one picture into the other", () => {
  const plan = course();
  const [bars, wheel] = layoutsOf(plan);
  const pen = { beginPath() {}, fill() {}, moveTo() {}, rect() {}, arc() {} };
  const colours = shades(
    [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8, 9],
    ],
    ["#56b4e9", "#e69f00", "#009e73"],
  );
  assert.equal(new Set(colours).size, 10);
  for (const [t, morph] of [
    [0, 1],
    [31.4, 1],
    [31.4, 0.3],
    [57, 0.7],
  ]) {
    const given = { plan, t, rest: 0, settled: 0, was: bars, is: wheel, morph, colours, alphas: new Array(10).fill(1) };
    const inside = places(plan, t).length;
    const early = paintDots(pen, { ...given, lost: "#888" }) - inside; // those who just got up to leave still count
    assert.ok(early >= 0 && early < 0.05 * inside, `${early}`);
  }
});

test("time runs on by itself, a week that is wanted is reached, and less motion means whole weeks", () => {
  const run = (clock, seconds) => {
    for (let k = 0; k < seconds * 60; k++) clock.step(1 / 60);
    return clock.view;
  };
  const clock = clockOf({ week: 0, weeks: 156, lens: "wheel", calm: false });
  clock.play();
  const { t } = run(clock, 2);
  assert.ok(t > 4 && t < 5, `${t}`);
  clock.pause();
  assert.equal(run(clock, 2).t, 5);
  assert.deepEqual([clock.view.settled, clock.view.rest], [1, 5]);
  clock.go(9);
  assert.equal(run(clock, 2).t, 9);
  clock.play();
  assert.deepEqual([run(clock, 90).t, clock.view.playing], [156, false]);
  clock.play();
  assert.ok(run(clock, 1).t < 3, "at the end it begins again");
  const calm = clockOf({ week: 0, weeks: 156, lens: "wheel", calm: true });
  calm.play();
  for (let k = 0; k < 300; k++) {
    calm.step(1 / 60);
    assert.equal(calm.view.t % 1, 0);
  }
  assert.ok(calm.view.t >= 10);
});
