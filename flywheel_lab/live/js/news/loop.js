// The one loop of a page: ask for news, be held until there are some, ask again; after trouble it comes back by itself.

const [FIRST_MS, MOST_MS] = [200, 5000];

/** How long to wait before the try after k failed ones: twice as long each time, up to five seconds, and by chance half or
 *  one and a half times that, so that a room whose network comes back does not ask in one moment.
 *  @param {number} k
 *  @param {() => number} random */
export const pauseBefore = (k, random) => Math.min(MOST_MS, FIRST_MS * 2 ** k) * (0.5 + random());

/** What a request that failed gives.
 *  @returns {Answered} */
export const none = () => null;

/** Wait, or less long if `signal` says so.
 *  @param {number} ms
 *  @param {AbortSignal} [signal]
 *  @returns {Promise<void>} */
export const rest = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()));
  });

/** `ask(since, signal)` gets a reply or throws; `heard(state)` is told each new state, `troubled(k)` how many tries failed in
 *  a row, `gone()` that the room does not know this page (any more). Nothing is asked before begin(), which also has all of
 *  the state told once more.
 *  @param {{ask(since: number, signal: AbortSignal): Promise<Answered>, heard(state: any): void, troubled(k: number): void,
 *    gone(): void, pause?: typeof rest, random?: () => number}} given */
export function loopOf({ ask, heard, troubled, gone, pause = rest, random = Math.random }) {
  let since = -1;
  let turn = 0; // what an earlier turn gets is no news
  /** @type {AbortController} */
  let running = null;

  /** @param {any} state */
  function tell(state) {
    since = state.v ?? state.w;
    try {
      heard(state);
    } catch (error) {
      reportError(error); // a picture that fails must not end the loop
    }
  }
  async function begin() {
    since = -1;
    running?.abort();
    const mine = ++turn;
    running = new AbortController();
    const { signal } = running;
    for (let failed = 0; mine === turn; ) {
      // All is asked for, which is answered at once: so a page knows that it has its connection back.
      const reply = await ask(failed ? -1 : since, signal).catch(none);
      if (mine !== turn) return;
      if (reply?.status === 401) return gone();
      if (reply?.status === 200 || reply?.status === 204) {
        failed = 0;
        troubled(0);
        if (reply.status === 200) tell(reply.body);
      } else {
        troubled(failed + 1);
        await pause(pauseBefore(failed++, random), signal);
      }
    }
  }
  return {
    begin,
    stop() {
      turn += 1;
      running?.abort();
    },
  };
}

/** Call when there may be news that a sleeping page has missed.
 *  @param {() => void} begin */
export function whenBack(begin) {
  addEventListener("online", begin);
  addEventListener("pageshow", ({ persisted }) => persisted && begin());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && begin());
}
