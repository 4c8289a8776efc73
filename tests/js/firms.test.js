// The four wheels of explore_firms: where dots sit, who is down to half, and what is said of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sentence, tableRows } from "../../flywheel_lab/widgets/js/firms/sentences.js";
import { dotsAt, halfway, placesFor, ranking, seatOf, shares } from "../../flywheel_lab/widgets/js/firms/wheels.js";

/** A firm that loses a person a week, and half as many once its thread is there.
 *  @param {string} name
 *  @param {number} people
 *  @param {number} [dot] */
function firm(name, people, dot = 1) {
  /** @param {number} pace */
  const run = (pace) => {
    const customers = Array.from({ length: 100 }, (_, t) => Math.max(0, Math.round(people - t * pace)));
    const orders = customers.map((each) => Math.round((100 * each) / people));
    return { customers, orders, half: people / 2 / pace };
  };
  return { name, people, dot, thread: 0.5, ads: run(0.5), both: run(1) };
}
const [FAST, SLOW] = [firm("Fast", 20), firm("Slow", 40, 2)];
const NOTHING = /** @type {const} */ ({ stopped: "nothing", week: 0, locks: {} });
/** @param {number} week
 *  @param {"ads" | "both"} [stopped] */
const after = (week, stopped = "ads") => ({ ...NOTHING, stopped, week });
const WORDS = /** @type {any} */ ({
  language: "en",
  number: String,
  percent: (/** @type {number} */ share) => `${100 * share} %`,
  texts: new Proxy({}, { get: (_, key) => `${String(key)} {week} {done} {rest} {name} {up} {down} {weeks} {n}` }),
});

for (const width of [344, 820])
  test(`all wheels lie in a picture ${width} wide, and none on another`, () => {
    const { height, wheels } = placesFor(width, 4);
    for (const { x, y, rim, left, top, width: wide, height: tall } of wheels) {
      assert.ok(left >= 0 && left + wide <= width && top >= 0 && top + tall <= height);
      assert.ok(x - rim > left && x + rim < left + wide && y - rim > top && y + rim < top + tall);
    }
    assert.equal(new Set(wheels.map(({ left, top }) => `${left} ${top}`)).size, 4);
  });

test("half of the dots sit within the dashed circle", () => {
  const wheel = { hub: 20, rim: 70 };
  const within = Array.from({ length: 400 }, (_, k) => seatOf(wheel, k, 400)[1]).filter((r) => r < halfway(wheel));
  assert.equal(within.length, 200);
});

test("a dot is as many people as the firm says, and who leaves is seen for a moment", () => {
  assert.deepEqual(dotsAt(SLOW, "nothing", 0), { all: 20, seated: 20, before: 20 });
  assert.deepEqual(dotsAt(SLOW, "both", 10), { all: 20, seated: 15, before: 18 });
});

test("before a stop all is as at the start, and nobody has a place", () => {
  assert.deepEqual(shares(FAST, NOTHING), { customers: 100, orders: 100 });
  assert.deepEqual(ranking([SLOW, FAST], NOTHING).done, []);
});

test("who is down to half first comes first, and only from that week on", () => {
  const names = (/** @type {number} */ week) => ranking([SLOW, FAST], after(week)).done.map(({ name }) => name);
  assert.deepEqual([19, 20, 39, 40].map(names), [[], ["Fast"], ["Fast"], ["Fast", "Slow"]]);
});

test("it says who is there, and asks on once all are", () => {
  const both = [SLOW, FAST];
  assert.match(sentence(both, NOTHING, false, WORDS), /^said_first/);
  assert.match(sentence(both, after(1), false, WORDS), /^said_calm 1/);
  assert.match(sentence(both, after(1), true, WORDS), /^said_runs/);
  assert.match(sentence(both, after(25), false, WORDS), /^said_some 25 .*Fast/);
  assert.match(sentence(both, after(40), false, WORDS), /^said_all /);
});

test("once the threads are cut it says who has changed places, if any have", () => {
  const other = { ...SLOW, both: { ...SLOW.both, half: 5 } };
  assert.match(sentence([FAST, other], after(99, "both"), false, WORDS), /said_swap .*Fast Slow/);
  assert.doesNotMatch(sentence([FAST, SLOW], after(99, "both"), false, WORDS), /said_swap/);
});

test("the table has a dash for what has not happened on the screen", () => {
  const weeks = (/** @type {FirmsState} */ state) => tableRows([FAST], state, WORDS)[0].slice(-2);
  assert.deepEqual(weeks(after(19)), ["–", "–"]);
  assert.match(weeks(after(20))[0], /20/);
  assert.equal(weeks(after(20))[1], "–");
});
