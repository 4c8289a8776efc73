// The answer under way: numbered, kept, and sent until the room has it. A lost reply costs one more try, never another vote.
import { none, pauseBefore, rest } from "./loop.js";

/** `put(answer)` gets a reply or throws. `shelf` keeps {n, waiting} over a reload; another tab of this browser has the same.
 *  `told(how, answer)` hears "sending", "trouble" (and it goes on), "saved", "late" (it was closed) or "refused".
 *  @param {{put(answer: Sent): Promise<Answered>, shelf: Shelf, told(how: string, answer: Sent): void, gone(): void,
 *    pause?: typeof rest, random?: () => number}} given */
export function outboxOf({ put, shelf, told, gone, pause = rest, random = Math.random }) {
  let busy = false;
  /** @type {AbortController} */
  let resting = null;

  /** An answer to a question; `least` is the number that the room knows, as from another device.
   *  @param {{question: string, round: number, value: unknown}} answer
   *  @param {number} least */
  function send(answer, least = 0) {
    const n = Math.max(shelf.get("n") ?? 0, least) + 1;
    shelf.set({ n, waiting: { ...answer, n } });
    return flush();
  }
  /** Send what waits, until nothing does. */
  async function flush() {
    resting?.abort(); // who presses, or comes back, does not wait
    if (busy) return;
    busy = true;
    for (let failed = 0, waiting; (waiting = shelf.get("waiting")); ) {
      told(failed ? "trouble" : "sending", waiting);
      const reply = await put(waiting).catch(none);
      const how = endOf(reply?.status);
      if (reply?.status === 401) break;
      if (!how) {
        resting = new AbortController();
        told("trouble", waiting);
        await pause(reply?.after ? reply.after * 1000 : pauseBefore(failed, random), resting.signal);
        failed += 1;
        continue;
      }
      failed = 0;
      if (shelf.get("waiting")?.n !== waiting.n) continue; // a newer one stands behind it
      shelf.set({ waiting: null });
      told(how, waiting);
    }
    busy = false;
    if (shelf.get("waiting")) gone();
  }
  return { send, flush, waiting: () => shelf.get("waiting") };
}

/** What became of an answer, "" if it is to be sent again.
 *  @param {number} status */
function endOf(status) {
  if (status === 200) return "saved";
  if (status === 409) return "late";
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429 ? "refused" : "";
}
