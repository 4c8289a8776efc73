// The search for a border: a few places are tested, a mark is set, and only then there is something to see. No DOM here.
// A try is {looks: [places], mark}; as long as it has no mark the lab is asking.
import { borderOf } from "../models/claims.js";

/** @param {Tries} all
 *  @param {Claim} claim */
export const triesOf = (all, { name }) => all[name] ?? [];

/** @param {Try[]} tries */
export const isAsking = (tries) => !tries.length || tries.at(-1).mark === undefined;

/** The settings of the round that is on; its mark is not set yet.
 *  @param {Claim} claim
 *  @param {Try[]} tries */
export const roundOf = ({ rounds }, tries) => rounds[Math.max(0, tries.length - 1) % rounds.length];

/** The places that were tested in this round.
 *  @param {Try[]} tries */
export const looksOf = (tries) => tries.at(-1)?.looks ?? [];

/** @param {Try[]} tries */
export const movesOf = (tries) =>
  tries.reduce((sum, { looks = [], mark }) => sum + looks.length + (mark === undefined ? 0 : 1), 0);

/** @param {Try[]} tries
 *  @param {number} place */
export const looked = (tries, place) => [...tries.slice(0, -1), { looks: [...looksOf(tries), place] }];

/** @param {Try[]} tries
 *  @param {number} mark */
export const marked = (tries, mark) => [...tries.slice(0, -1), { looks: looksOf(tries), mark }];

/** @param {Try[]} tries */
export const another = (tries) => [...tries, { looks: [] }];

/** How a mark lies to the border of its round: "on" it, "close" or "off".
 *  @param {Claim} claim
 *  @param {Settings} round
 *  @param {number} mark */
export function placed(claim, round, mark) {
  const { border } = borderOf(claim, round, claim.along);
  const off = Math.abs(mark - border);
  return { mark, border, off, kind: off <= claim.near ? "on" : off <= claim.not_far ? "close" : "off" };
}

/** @type {WeakMap<Try[], boolean>} */
const stamped = new WeakMap(); // borders are looked for once a try, and not on each screen

/** Whether a mark was set on the border of its round.
 *  @param {Claim} claim
 *  @param {Try[]} tries */
export function isStamped(claim, tries) {
  if (!stamped.has(tries)) {
    const { rounds } = claim;
    /** @param {Try} one
     *  @param {number} k */
    const hit = ({ mark }, k) => mark !== undefined && placed(claim, rounds[k % rounds.length], mark).kind === "on";
    stamped.set(tries, tries.some(hit));
  }
  return stamped.get(tries);
}
