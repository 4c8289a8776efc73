// Where dots sit and walk in a picture, what a canvas gets of them, and how time runs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL, barsLayout } from "../../flywheel_lab/widgets/js/parts/people/bars.js";
import { clockOf } from "../../flywheel_lab/widgets/js/parts/people/clock.js";
import { movesOf } from "../../flywheel_lab/widgets/js/parts/people/moves.js";
import { paintDots, shades } from "../../flywheel_lab/widgets/js/parts/people/paint.js";
import { spansOf, sunflowerLayout } from "../../flywheel_lab/widgets/js/parts/people/sunflower.js";
import { WALK } from "../../flywheel_lab/widgets/js/parts/people/where.js";
import { DRAWN, course, places } from "./journeys.js";

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

/** Let a clock run for so many screens, 60 of which are a second. */
const run = (clock, screens) => {
  for (let k = 0; k < screens; k++) clock.step(1 / 60);
  return clock.view;
};

test("time runs on by itself, a week that is wanted is reached, and less motion means whole weeks", () => {
  const clock = clockOf({ week: 0, weeks: 156, lens: "wheel", calm: false });
  clock.play();
  const { t } = run(clock, 120);
  assert.ok(t > 4 && t < 5, `${t}`);
  clock.pause();
  assert.equal(run(clock, 120).t, 5);
  assert.deepEqual([clock.view.settled, clock.view.rest], [1, 5]);
  clock.go(9);
  assert.equal(run(clock, 120).t, 9);
  clock.play();
  assert.deepEqual([run(clock, 5400).t, clock.view.playing], [156, false]);
  clock.play();
  assert.ok(run(clock, 60).t < 3, "at the end it begins again");
  const calm = clockOf({ week: 0, weeks: 156, lens: "wheel", calm: true });
  calm.play();
  for (let k = 0; k < 300; k++) {
    calm.step(1 / 60);
    assert.equal(calm.view.t % 1, 0);
  }
  assert.ok(calm.view.t >= 10);
});

test("a picture that is called back halfway turns round where it is", () => {
  const clock = clockOf({ week: 0, weeks: 52, lens: "funnel", calm: false });
  clock.turn("bathtub");
  const { morph } = run(clock, 20);
  clock.turn("funnel");
  assert.deepEqual([clock.view.was, clock.view.lens, clock.view.morph], ["bathtub", "funnel", 1 - morph]);
  run(clock, 21);
  assert.deepEqual([clock.view.was, clock.view.morph], ["funnel", 1]);
});
