// The desk's key: it comes in the address, behind the #, which no browser sends; it stays with this window.
import { request } from "../news/request.js";

const NAME = "flywheel-desk";
const CALM_MS = 700; // between two steps: nobody means to press twice within it

/** @returns {string} */
export function keyOf() {
  const given = location.hash.slice(1);
  if (given) {
    sessionStorage.setItem(NAME, given);
    history.replaceState(null, "", location.pathname); // a projector may show the address
  }
  return given || (sessionStorage.getItem(NAME) ?? "");
}

/** Return steer(what, more): it says which state was seen, and nothing is pressed twice: not before the room has answered, nor
 *  within the blink in which a hand presses again. It returns the reply, null if it was not sent.
 *  @param {{key: string, state(): any, language(): string, now?: () => number}} given
 *  @returns {(what: string, more?: Record<string, unknown>) => Promise<Answered>} */
export function steererOf({ key, state, language, now = () => performance.now() }) {
  let [busy, last] = [false, -Infinity];
  return async (what, more = {}) => {
    if (busy || !state() || (STEPS.has(what) && now() - last < CALM_MS)) return null;
    busy = true;
    try {
      const { at, index, stage, round } = state();
      const body = { w: at ?? [index, stage, round], ...more };
      const reply = await request(`/control/${what}?lang=${language()}`, { method: "POST", key, body });
      if (STEPS.has(what)) last = now();
      return reply;
    } catch {
      return { status: 0, body: null };
    } finally {
      busy = false;
    }
  };
}
const STEPS = new Set(["open", "close", "reveal", "again", "next", "back", "goto"]);

/** What comes next, as a clicker and the large button of the desk do it; "" at the end.
 *  @param {{stage: string, q?: {n: number, of: number}}} state */
export function nextStep({ stage, q }) {
  if (stage === "lobby") return "open";
  if (stage === "open") return "close";
  if (stage === "closed") return "reveal";
  return stage === "revealed" && q.n < q.of ? "next" : "";
}
