// A run: it begins with the first push on a wheel at rest, and is over when the wheel stands still. No DOM here.
// Time counts from the first push, in seconds; what happened is in `events`, so that Python can do it all once more.
import { brakes, energy, inertia, speedAfter, turnedAfter } from "../models/wheel.js";

export const RPM = Math.PI / 30;
const SAMPLE = 0.25; // seconds between two measured speeds
const MOST = 4800; // measured speeds: twenty minutes
const STILL = 0.05 * RPM; // slower than this counts as at rest: friction that fades never quite stops a wheel

/** A wheel at rest; `events` begins with the wheel itself. */
export const newRun = (wheel) => ({
  wheel,
  time: 0,
  speed: 0,
  turned: 0,
  pushes: 0,
  putIn: 0,
  rebuilt: 0,
  taken: { coulomb: 0, viscous: 0, drag: 0, wobble: 0, load: 0 },
  events: [{ time: 0, wheel }],
  measured: [[0, 0]],
  trace: [[0, 0]],
});

export const stands = (run) => run.speed < STILL;
export const isOver = (run) => run.pushes > 0 && stands(run);

/** Give a push of `impulse` N m s; a run that is over is followed by a new one. Return the run that goes on. */
export function push(run, impulse) {
  const now = isOver(run) ? newRun(run.wheel) : run;
  if (!now.pushes) now.time = 0;
  const before = energy(now.wheel, now.speed);
  now.trace.push([now.time, now.speed]);
  now.speed += impulse / inertia(now.wheel);
  now.trace.push([now.time, now.speed]);
  if (!now.pushes) now.measured = [[0, now.speed]];
  now.putIn += energy(now.wheel, now.speed) - before;
  now.pushes += 1;
  now.events.push({ time: now.time, impulse });
  return now;
}

/** Go on with another wheel: the momentum stays, as when a skater pulls the arms in. */
export function rebuild(run, wheel) {
  if (!run.pushes) return newRun(wheel);
  if (stands(run)) return { ...run, wheel }; // what happened stays to be seen until the next push
  const before = energy(run.wheel, run.speed);
  run.trace.push([run.time, run.speed]);
  run.speed *= inertia(run.wheel) / inertia(wheel);
  run.trace.push([run.time, run.speed]);
  run.wheel = wheel;
  run.rebuilt += energy(wheel, run.speed) - before;
  run.events.push({ time: run.time, wheel });
  return run;
}

/** Let time pass; a wheel at rest stays where it is, and its clock too. */
export function pass(run, seconds) {
  const end = run.time + seconds;
  while (run.time < end && !stands(run)) {
    const sample = (Math.floor(run.time / SAMPLE + 1e-9) + 1) * SAMPLE;
    const until = Math.min(end, sample);
    move(run, until - run.time);
    run.time = until;
    if (until === sample) {
      run.trace.push([until, run.speed]);
      if (run.measured.length < MOST) run.measured.push([until, run.speed]);
    }
  }
}

function move(run, seconds) {
  const { wheel, speed } = run;
  run.turned += turnedAfter(wheel, speed, seconds);
  run.speed = speedAfter(wheel, speed, seconds);
  const lost = energy(wheel, speed) - energy(wheel, run.speed);
  const each = brakes(wheel, (speed + run.speed) / 2);
  const all = Object.values(each).reduce((a, b) => a + b, 0);
  for (const [name, torque] of Object.entries(each)) if (all) run.taken[name] += (lost * torque) / all;
}
