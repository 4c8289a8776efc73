// The answer under way, when replies are lost, pages are loaded again and the room says no.
import assert from "node:assert/strict";
import { test } from "node:test";
import { outboxOf } from "../../flywheel_lab/live/js/news/outbox.js";
import { shelfOf } from "../../flywheel_lab/live/js/news/shelf.js";

const NEVER = new Promise(() => {});
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const status = (code, more = {}) => Promise.resolve({ status: code, body: null, ...more });

/** A storage as a browser has it. */
function storage() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text) };
}
/** An outbox whose room gives these replies. */
function posted(replies, shelf = shelfOf(storage)) {
  const seen = { put: [], told: [], gone: 0, pauses: [] };
  const box = outboxOf({
    put: (answer) => (seen.put.push(answer), replies.shift()?.() ?? NEVER),
    shelf,
    told: (how) => seen.told.push(how),
    gone: () => (seen.gone += 1),
    pause: async (ms) => void seen.pauses.push(ms),
    random: () => 0.5,
  });
  return { box, seen, shelf };
}
const kept = () => {
  const one = storage();
  return shelfOf(() => one);
};
const ASKED = { question: "funnel.third", round: 1 };

test("an answer whose reply is lost is sent again under its own number", async () => {
  const { box, seen } = posted([lost, () => status(200, { body: { n: 1 } })], kept());
  await box.send({ ...ASKED, value: "A" });
  assert.deepEqual(
    [seen.put.map(({ n, value }) => [n, value]), seen.told.at(-1)],
    [
      [
        [1, "A"],
        [1, "A"],
      ],
      "saved",
    ],
  );
});

test("a newer answer has a higher number, also after a reload, and above what the room knows", async () => {
  const shelf = kept();
  const saved = () => status(200, { body: {} });
  await posted([saved], shelf).box.send({ ...ASKED, value: "A" });
  const later = posted([saved, saved], shelf);
  await later.box.send({ ...ASKED, value: "B" });
  await later.box.send({ ...ASKED, value: "C" }, 40);
  assert.deepEqual(
    later.seen.put.map(({ n }) => n),
    [2, 41],
  );
});

test("an answer that was under way when the page was closed goes out from the next page", async () => {
  const shelf = kept();
  posted([() => NEVER], shelf).box.send({ ...ASKED, value: [1, 2] });
  const next = posted([() => status(200, { body: {} })], shelf);
  await next.box.flush();
  assert.deepEqual([next.seen.put[0].value, next.box.waiting()], [[1, 2], null]);
});

test("of answers that wait only the newest is sent", async () => {
  let reply;
  const { box, seen } = posted(
    [() => new Promise((resolve) => (reply = resolve)), () => status(200, { body: {} })],
    kept(),
  );
  const sent = box.send({ ...ASKED, value: "A" });
  box.send({ ...ASKED, value: "B" });
  box.send({ ...ASKED, value: "C" });
  reply({ status: 200, body: {} });
  await sent;
  assert.deepEqual(
    [seen.put.map(({ value }) => value), seen.told.filter((how) => how === "saved").length],
    [["A", "C"], 1],
  );
});

test("what comes too late or cannot be taken is not sent for ever", async () => {
  const ends = [];
  for (const code of [409, 400]) {
    const { box, seen } = posted([() => status(code)], kept());
    await box.send({ ...ASKED, value: "A" });
    ends.push([seen.told.at(-1), seen.put.length, box.waiting()]);
  }
  assert.deepEqual(ends, [
    ["late", 1, null],
    ["refused", 1, null],
  ]);
});

test("a room that asks for a pause gets it", async () => {
  const { box, seen } = posted([() => status(429, { after: 2 }), () => status(200, { body: {} })], kept());
  await box.send({ ...ASKED, value: "A" });
  assert.deepEqual(seen.pauses, [2000]);
});

test("where the browser keeps nothing, a page keeps its answers as long as it is open", async () => {
  const shelf = shelfOf(() => {
    throw new Error("SecurityError");
  });
  shelf.set({ token: "abc" });
  assert.equal(shelf.get("token"), "abc");
});
