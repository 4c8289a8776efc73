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

const STEPS = new Set(["open", "close", "reveal", "again", "next", "back", "goto"]);

/** What a request that got no reply gives.
 *  @returns {Answered} */
const silent = () => ({ status: 0, body: null });

/** Return steer(what, more). A step says which state was seen and is not pressed twice: not before the room has answered, nor
 *  within the blink in which a hand presses again; all else, such as a tick, is sent whatever the room does meanwhile. It
 *  returns the reply, null if nothing was sent.
 *  @param {{key: string, state(): any, language(): string, now?: () => number}} given
 *  @returns {(what: string, more?: Record<string, unknown>) => Promise<Answered>} */
export function steererOf({ key, state, language, now = () => performance.now() }) {
  let [stepping, last] = [false, -Infinity];
  /** @param {string} what
   *  @param {Record<string, unknown>} body */
  const post = (what, body) =>
    request(`/control/${what}?lang=${language()}`, { method: "POST", key, body }).catch(silent);
  return async (what, more = {}) => {
    if (!STEPS.has(what)) return post(what, more);
    if (stepping || !state() || now() - last < CALM_MS) return null;
    stepping = true;
    const { at, index, stage, round } = state();
    const reply = await post(what, { w: at ?? [index, stage, round], ...more });
    last = now();
    stepping = false;
    return reply;
  };
}

/** What comes next, as a clicker and the large button of the desk do it; "" at the end.
 *  @param {{stage: string, q?: {n: number, of: number}}} state */
export function nextStep({ stage, q }) {
  if (stage === "lobby") return "open";
  if (stage === "open") return "close";
  if (stage === "closed") return "reveal";
  return stage === "revealed" && q.n < q.of ? "next" : "";
}
