// The challenges: each watches what happens and says when it is over. No DOM here.
// "keep": stay between two speeds; "turn": one turn of a giant; "bearings": which of two wheels has the bad ones?
// What counts is sent with it, as its rules.
import { RPM } from "./run.js";

/** What a challenge knows at its start.
 *  @param {string} name
 *  @param {Preset} rules
 *  @returns {Challenge} */
export const newChallenge = (name, rules) => ({
  name,
  rules,
  since: null,
  outside: 0,
  held: 0,
  tested: [],
  result: null,
});

/** Look at a run after it has moved by so many seconds; true where this ends the challenge.
 *  @param {Challenge} challenge
 *  @param {Run} run
 *  @param {number} seconds */
export function watch(challenge, run, seconds) {
  if (challenge.result || !run.pushes) return false;
  challenge.result = challenge.name === "keep" ? kept(challenge, run, seconds) : turned(run);
  return challenge.result !== null;
}

/** @param {Run} run */
const turned = (run) =>
  run.turned >= 2 * Math.PI ? { pushes: run.pushes, seconds: run.time, speed: run.speed } : null;

/** @param {Challenge} challenge
 *  @param {Run} run
 *  @param {number} seconds */
function kept(challenge, run, seconds) {
  const [slow, fast] = challenge.rules.band_rpm.map((each) => each * RPM);
  const inside = run.speed >= slow && run.speed <= fast;
  if (challenge.since === null && inside) challenge.since = run.pushes;
  if (challenge.since === null) return null;
  if (inside) challenge.held += seconds;
  else challenge.outside += seconds;
  if (challenge.held + challenge.outside < challenge.rules.hold_s) return null;
  return { pushes: run.pushes, start: challenge.since, outside: challenge.outside, mass: run.wheel.mass };
}

/** Note that one of the two wheels, 0 or 1, was let coast.
 *  @param {Challenge} challenge
 *  @param {number} place */
export function tested(challenge, place) {
  if (!challenge.tested.includes(place)) challenge.tested.push(place);
}

/** Note the answer which of the two has the bad bearings.
 *  @param {Challenge} challenge
 *  @param {number} place */
export function answered(challenge, place) {
  challenge.result = { answer: place + 1, right: place === challenge.rules.bad };
}
