// People as dots, on journeys drawn by a seeded generator: each rule of parts/people is asked of all of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sum } from "../../flywheel_lab/widgets/js/models/journey.js";
import { OUTSIDE, movesOf } from "../../flywheel_lab/widgets/js/parts/people/moves.js";
import { makePlan, sizeFor } from "../../flywheel_lab/widgets/js/parts/people/plan.js";
import { WALK, whoIsWhere } from "../../flywheel_lab/widgets/js/parts/people/where.js";
import { AIDA, ALL, PHASES, chain, course, places, planOf } from "./journeys.js";

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

test("a plan reaches as far as it was looked at, and says the same whichever week was looked at first", () => {
  const { model, people, size } = course();
  const plan = makePlan({ model, people, pushed: people.map((_, t) => (t < 20 ? 1000 : 0)), size });
  places(plan, 57, { rest: 57 });
  assert.equal(plan.counts.length, 58);
  assert.deepEqual(plan.counts, course().counts.slice(0, 58));
  places(plan, 12.5);
  assert.equal(plan.counts.length, 58);
  assert.deepEqual(places(plan, 156, { rest: 156 }), places(course(), 156, { rest: 156 }));
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
