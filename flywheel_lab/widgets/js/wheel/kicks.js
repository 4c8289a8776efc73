// Two wheels under the same kicks, and what was seen of them last. No DOM here.
import { RPM, newRun, pass, push, stands } from "./run.js";

export const MEAN = 10; // seconds over which a speed is averaged
export const ALL = 180; // seconds of kicks that come by themselves: then the heavy wheel, too, has its speed
export const RATE = 9; // so much faster than they are, those are shown
const AFTER = 1; // seconds after the last kick until both are held still
const STEP = 0.05; // seconds between two speeds that are seen

/** Both wheels at rest; `most` is how many kicks there are, 0 for any number.
 *  @param {Wheel[]} wheels
 *  @param {number} impulse
 *  @param {number} most
 *  @returns {Kicks} */
export const newKicks = (wheels, impulse, most) => ({
  ...{ impulse, most, clock: 0, count: 0, next: null, until: Infinity, held: false },
  runs: wheels.map((wheel) => newRun(wheel)),
  seen: [],
});

/** @param {Kicks} kicks */
export const canKick = ({ count, most, held, next }) => !held && next === null && (!most || count < most);
/** @param {Kicks} kicks */
export const isMoving = ({ runs, held, next }) => !held && (next !== null || !runs.every(stands));

/** @param {Kicks} kicks */
export function kick(kicks) {
  kicks.runs = kicks.runs.map((run) => push(run, kicks.impulse));
  kicks.count += 1;
  if (kicks.count === kicks.most) kicks.until = kicks.clock + AFTER;
}

/** From now on, a kick each second.
 *  @param {Kicks} kicks */
export const kickOn = (kicks) => Object.assign(kicks, { next: kicks.clock, until: kicks.clock + ALL });

/** Let time pass, with the kicks that come by themselves; true where it ends with both wheels held still.
 *  @param {Kicks} kicks
 *  @param {number} seconds */
export function passKicks(kicks, seconds) {
  const end = Math.min(kicks.until, kicks.clock + seconds * (kicks.next === null ? 1 : RATE));
  while (kicks.clock < end - 1e-9) {
    if (kicks.next !== null && kicks.clock >= kicks.next - 1e-9) {
      kick(kicks);
      kicks.next += 1;
    }
    const step = Math.min(STEP, end - kicks.clock, (kicks.next ?? Infinity) - kicks.clock);
    for (const run of kicks.runs) pass(run, step);
    kicks.clock += step;
    kicks.seen.push({ at: kicks.clock, speeds: kicks.runs.map(({ speed }) => speed) });
  }
  while (kicks.seen.length && kicks.seen[0].at < kicks.clock - MEAN) kicks.seen.shift();
  kicks.held = kicks.clock >= kicks.until - 1e-9;
  return kicks.held;
}

/** Mean, least and most turns a minute of a wheel over the last seconds; it stood still before it was kicked.
 *  @param {Kicks} kicks
 *  @param {number} place */
export function lately({ seen }, place) {
  const speeds = seen.map(({ speeds: each }) => each[place] / RPM);
  const mean = speeds.reduce((a, b) => a + b, 0) / Math.max(1, speeds.length);
  return { mean, least: Math.min(...speeds), most: Math.max(...speeds) };
}
