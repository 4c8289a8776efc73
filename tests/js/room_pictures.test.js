// What a room's pages make of the room's answers, before anything is drawn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumber } from "../../flywheel_lab/live/js/ask/typed.js";
import { nextStep, steererOf } from "../../flywheel_lab/live/js/page/desk_key.js";
import { endsOf, held, middle } from "../../flywheel_lab/live/js/pictures/numbers.js";
import { widestOf } from "../../flywheel_lab/live/js/phone/result.js";

test("a number is read as its language writes it", () => {
  const read = (language, texts) => texts.map((text) => readNumber(text, language));
  assert.deepEqual(read("de", ["12,5", "12.5", "1.234", "1.234,5", "−3", "20 %"]), [12.5, 12.5, 1234, 1234.5, -3, 20]);
  assert.deepEqual(
    read("en", ["12,5", "12.5", "1,234", "1,234.5", "1.234", ".5"]),
    [12.5, 12.5, 1234, 1234.5, 1.234, 0.5],
  );
});

test("what is no number is none", () => {
  const texts = ["", "viel", "1e999", "12 oder 13", "0x10", "1.2.3", "--5", "Infinity"];
  assert.deepEqual(
    texts.filter((text) => readNumber(text, "de") !== null),
    [],
  );
});

test("the middle of a room is not moved by one joker", () => {
  assert.deepEqual([middle([1, 2, 3]), middle([4, 1, 2, 3]), middle([1, 2, 1e9])], [2, 2.5, 2]);
});

test("a joker does not push all others into one dot, and the truth is always on the line", () => {
  const values = [18, 20, 21, 22, 25, 26, 30, 1e6];
  const [low, high] = endsOf(values);
  assert.ok(low <= 18 && high >= 30 && high < 200, `${low} to ${high}`);
  assert.ok(endsOf(values, 300)[1] >= 300);
});

test("a line has a length, whatever the answers are", () => {
  const rooms = [[], [0], [5], [5, 5, 5], [-3, -3], [0, 0, 0]];
  assert.deepEqual(
    rooms.filter((values) => !(endsOf(values)[1] > endsOf(values)[0])),
    [],
  );
});

test("a range holds the truth at its ends, too", () => {
  const ranges = [
    [10, 22],
    [22, 30],
    [1, 21],
    [23, 40],
  ];
  assert.equal(held({ ranges, truth: 22 }), 2);
});

test("the widest gap between a drawing and the truth is found", () => {
  assert.equal(widestOf([1, 5, 9], [1, 8, 8]), 1);
});

test("a clicker goes from step to step, and stops at the end", () => {
  const q = { n: 1, of: 2 };
  const steps = ["lobby", "open", "closed", "revealed", "ended"].map((stage) => nextStep({ stage, q }));
  assert.deepEqual(
    [...steps, nextStep({ stage: "revealed", q: { n: 2, of: 2 } })],
    [...["open", "close", "reveal", "next", ""], ""],
  );
});

test("a hand that presses twice steps once, even when the room was told of the first at once", async (context) => {
  const sent = [];
  globalThis.fetch = async (path, { body }) => {
    sent.push([path, JSON.parse(body).w]);
    return { status: 200, headers: new Headers() };
  };
  context.after(() => delete globalThis.fetch);
  let now = 1000;
  let state = { at: [0, "open", 1] };
  const steer = steererOf({ key: "k", state: () => state, language: () => "de", now: () => now });
  await steer("close");
  state = { at: [0, "closed", 1] };
  now += 150;
  await steer("reveal");
  now += 1000;
  await steer("reveal");
  assert.deepEqual(sent, [
    ["/control/close?lang=de", [0, "open", 1]],
    ["/control/reveal?lang=de", [0, "closed", 1]],
  ]);
});

test("what is no step is sent whatever the room does meanwhile, and however fast one ticks", async (context) => {
  const sent = [];
  globalThis.fetch = async (path, { body }) => {
    sent.push([path, JSON.parse(body)]);
    return { status: 200, headers: new Headers() };
  };
  context.after(() => delete globalThis.fetch);
  const steer = steererOf({ key: "k", state: () => ({ at: [0, "open", 1] }), language: () => "de" });
  await Promise.all([steer("tick", { id: "a" }), steer("tick", { id: "b" })]);
  assert.deepEqual(sent, [
    ["/control/tick?lang=de", { id: "a" }],
    ["/control/tick?lang=de", { id: "b" }],
  ]);
});
