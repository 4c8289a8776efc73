// The challenges: each watches what happens and says when it is over. No DOM here.
// "keep": stay between two speeds; "turn": one turn of a giant; "bearings": which of two wheels has the bad ones?
import { RPM } from "./run.js";

export const BAND = [20 * RPM, 30 * RPM];
export const HOLD = 30; // seconds in the band

/** What a challenge knows at its start. */
export const newChallenge = (name) => ({ name, since: null, outside: 0, held: 0, tested: [], result: null });

/** Look at a run after it has moved by so many seconds; true where this ends the challenge. */
export function watch(challenge, run, seconds) {
  if (challenge.result || !run.pushes) return false;
  challenge.result = challenge.name === "keep" ? kept(challenge, run, seconds) : turned(run);
  return challenge.result !== null;
}

const turned = (run) =>
  run.turned >= 2 * Math.PI ? { pushes: run.pushes, seconds: run.time, speed: run.speed } : null;

function kept(challenge, run, seconds) {
  const inside = run.speed >= BAND[0] && run.speed <= BAND[1];
  if (challenge.since === null && inside) challenge.since = run.pushes;
  if (challenge.since === null) return null;
  if (inside) challenge.held += seconds;
  else challenge.outside += seconds;
  if (challenge.held + challenge.outside < HOLD) return null;
  return { pushes: run.pushes, start: challenge.since, outside: challenge.outside, mass: run.wheel.mass };
}

/** Note that one of the two wheels, 0 or 1, was let coast. */
export function tested(challenge, place) {
  if (!challenge.tested.includes(place)) challenge.tested.push(place);
}

/** Note the answer which of the two has the bad bearings: it is the one with more `coulomb`. */
export function answered(challenge, wheels, place) {
  const right = wheels[place].coulomb === Math.max(...wheels.map((wheel) => wheel.coulomb));
  challenge.result = { answer: place + 1, right };
}
