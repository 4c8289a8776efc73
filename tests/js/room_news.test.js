// The loop and the outbox of a room's pages: what they do when the network does not do its part.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loopOf, pauseBefore } from "../../flywheel_lab/room/js/news/loop.js";
import { outboxOf } from "../../flywheel_lab/room/js/news/outbox.js";
import { shelfOf } from "../../flywheel_lab/room/js/news/shelf.js";

const NEVER = new Promise(() => {});
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const news = (v) => Promise.resolve({ status: 200, body: { v } });
const status = (code, more = {}) => Promise.resolve({ status: code, body: null, ...more });

/** A storage as a browser has it. */
function storage() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A loop that gets these replies, one after the other, and then waits for ever. */
async function looped(replies, { random = () => 0.5 } = {}) {
  const seen = { asked: [], heard: [], pauses: [], troubled: [], gone: 0 };
  const loop = loopOf({
    ask: (since) => {
      seen.asked.push(since);
      return replies.shift()?.() ?? NEVER;
    },
    heard: (state) => seen.heard.push(state.v),
    troubled: (k) => seen.troubled.push(k),
    gone: () => (seen.gone += 1),
    pause: async (ms) => void seen.pauses.push(ms),
    random,
  });
  loop.begin();
  await settled();
  return { ...seen, loop, seen };
}

test("a loop asks for what is newer than what it has heard", async () => {
  const { asked, heard } = await looped([() => news(1), () => status(204), () => news(4)]);
  assert.deepEqual(
    [asked, heard],
    [
      [-1, 1, 1, 4],
      [1, 4],
    ],
  );
});

test("after trouble it waits twice as long each time, up to five seconds, and from the start again once it was heard", async () => {
  const { pauses } = await looped([lost, lost, lost, lost, lost, lost, lost, () => news(1), lost]);
  assert.deepEqual(pauses, [200, 400, 800, 1600, 3200, 5000, 5000, 200]);
});

test("phones that lost the network together come back apart", () => {
  assert.deepEqual([pauseBefore(2, () => 0), pauseBefore(2, () => 1)], [400, 1200]);
});

test("after trouble all is asked for, and that is answered at once", async () => {
  const { asked } = await looped([() => news(3), lost, () => news(3)]);
  assert.deepEqual(asked, [-1, 3, -1, 3]);
});

test("an error of the server is trouble like no reply, and trouble has an end", async () => {
  const { troubled } = await looped([() => status(500), lost, () => status(204)]);
  assert.deepEqual(troubled, [1, 2, 0]);
});

test("a page that the room does not know asks no more", async () => {
  const { asked, gone } = await looped([() => status(401), () => news(1)]);
  assert.deepEqual([asked.length, gone], [1, 1]);
});

test("who begins anew asks for all, and what the sleeping request brings is no news", async () => {
  let late;
  const sleeping = new Promise((resolve) => (late = resolve));
  const { loop, seen } = await looped([() => sleeping, () => news(7)]);
  loop.begin();
  await settled();
  late({ status: 200, body: { v: 3 } });
  await settled();
  assert.deepEqual([seen.asked, seen.heard], [[-1, -1, 7], [7]]);
});

test("a picture that fails does not end the loop", async (context) => {
  const reported = [];
  globalThis.reportError = (error) => reported.push(error.message);
  context.after(() => delete globalThis.reportError);
  const asked = [];
  const replies = [news(1), news(2), NEVER];
  const heard = () => {
    throw new Error("no paper");
  };
  loopOf({ ask: (since) => (asked.push(since), replies.shift()), heard, troubled() {}, gone() {} }).begin();
  await settled();
  assert.deepEqual(
    [asked, reported],
    [
      [-1, 1, 2],
      ["no paper", "no paper"],
    ],
  );
});

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
