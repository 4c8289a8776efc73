// The loop of a room's pages: what it does when the network does not do its part.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loopOf, pauseBefore } from "../../flywheel_lab/live/js/news/loop.js";

const NEVER = new Promise(() => {});
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const news = (v) => Promise.resolve({ status: 200, body: { v } });
const status = (code) => Promise.resolve({ status: code, body: null });

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
