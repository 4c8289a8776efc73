// A run: it begins with the first push on a wheel at rest, and is over when the wheel stands still. No DOM here.
// Time counts from the first push, in seconds; what happened is in `events`, so that Python can do it all once more.
import { brakes, energy, inertia, secondsBetween, speedAfter, standsAfter, turnedAfter } from "../models/wheel.js";

export const RPM = Math.PI / 30;
export const SECONDS = 30; // how far back the charts reach
export const SAMPLE = 0.25; // seconds between two measured speeds
export const MOST = 4800; // measured speeds: twenty minutes
const STILL = 0.05 * RPM; // slower than this counts as at rest: friction that fades never quite stops a wheel
const FAINT = 0.01; // but a wheel that was never faster rests at this share of its fastest

/** A wheel at rest; `events` begins with the wheel itself, `trace` is what the chart shows, `from` the angle at which it
 *  stands.
 *  @param {Wheel} wheel
 *  @param {number} [from]
 *  @returns {Run} */
export const newRun = (wheel, from = 0) => ({
  wheel,
  from,
  time: 0,
  speed: 0,
  fastest: 0,
  turned: 0,
  pushes: 0,
  given: 0, // N m s, by all pushes
  last: 0, // when the wheel was pushed last
  putIn: 0,
  rebuilt: 0,
  taken: { coulomb: 0, viscous: 0, drag: 0, wobble: 0, load: 0 },
  events: [{ time: 0, wheel }],
  measured: [],
  sampled: SAMPLE, // when the next speed is measured
  trace: [[0, 0]],
});

/** @param {Run} run */
export const stands = (run) => run.speed <= Math.min(STILL, FAINT * run.fastest);
/** @param {Run} run */
export const isOver = (run) => run.pushes > 0 && stands(run);

/** Give a push of `impulse` N m s; a run that is over is followed by a new one. Return the run that goes on.
 *  @param {Run} run
 *  @param {number} impulse */
export function push(run, impulse) {
  const now = isOver(run) ? newRun(run.wheel, run.from + run.turned) : run;
  gain(now, impulse);
  if (!now.pushes) now.measured.push([0, now.speed]);
  now.pushes += 1;
  now.events.push({ time: now.time, impulse });
  return now;
}

/** Go on with a push that a hand has begun: it gives its momentum bit by bit.
 *  @param {Run} run
 *  @param {number} impulse */
export function pull(run, impulse) {
  gain(run, impulse);
  run.events.push({ time: run.time, impulse, on: true });
}

/** @param {Run} run
 *  @param {number} impulse */
function gain(run, impulse) {
  const before = energy(run.wheel, run.speed);
  jump(run, run.speed + impulse / inertia(run.wheel));
  run.putIn += energy(run.wheel, run.speed) - before;
  run.given += impulse;
  run.last = run.time;
}

/** Go on with another wheel: the momentum stays, as when a skater pulls the arms in.
 *  @param {Run} run
 *  @param {Wheel} wheel */
export function rebuild(run, wheel) {
  if (!run.pushes) return newRun(wheel, run.from);
  if (stands(run)) return { ...run, wheel }; // what happened stays to be seen until the next push
  const before = energy(run.wheel, run.speed);
  jump(run, (run.speed * inertia(run.wheel)) / inertia(wheel));
  run.wheel = wheel;
  run.rebuilt += energy(wheel, run.speed) - before;
  if (run.events.at(-1).wheel && run.events.at(-1).time === run.time) run.events.pop();
  run.events.push({ time: run.time, wheel });
  return run;
}

/** @param {Run} run
 *  @param {number} speed */
function jump(run, speed) {
  run.trace.push([run.time, run.speed], [run.time, speed]);
  run.speed = speed;
  run.fastest = Math.max(run.fastest, speed);
}

/** Let time pass; a wheel at rest stays where it is, and its clock too.
 *  @param {Run} run
 *  @param {number} seconds */
export function pass(run, seconds) {
  const end = run.time + seconds;
  while (run.time < end && !stands(run)) {
    const reached = run.sampled <= end + 1e-9;
    const until = reached ? run.sampled : end;
    move(run, until - run.time);
    run.time = until;
    if (!reached) continue;
    run.sampled += SAMPLE;
    run.trace.push([until, run.speed]);
    if (run.measured.length < MOST) run.measured.push([until, run.speed]);
    while (run.trace.length > 2 && run.trace[1][0] < until - SECONDS) run.trace.shift();
  }
  if (stands(run)) slow(run, 0); // what is left of its speed is too little to be seen
}

/** @param {Run} run
 *  @param {number} seconds */
function move(run, seconds) {
  run.turned += turnedAfter(run.wheel, run.speed, seconds);
  slow(run, speedAfter(run.wheel, run.speed, seconds));
}

/** @param {Run} run
 *  @param {number} reached */
function slow(run, reached) {
  const { wheel, speed } = run;
  run.speed = reached;
  const lost = energy(wheel, speed) - energy(wheel, reached);
  const each = brakes(wheel, (speed + reached) / 2);
  const all = Object.values(each).reduce((a, b) => a + b, 0);
  for (const [name, torque] of Object.entries(each)) if (all) run.taken[name] += (lost * torque) / all;
}

// ---- the coast-down test: a motor brings the wheel to a speed and lets go; what is recorded tells the friction
export const FROM = 60 * RPM;
const LEAST = 0.05; // a wheel that friction never quite stops is watched down to this share
const ENDLESS = 30; // and one without friction for so many seconds
const SHOWN = 8; // seconds that a test takes on the screen, at most
const SAMPLES = 61;

/** A test of a wheel: `seconds` is how long it takes, `rate` how much faster than real it is shown.
 *  @param {Wheel} wheel
 *  @returns {CoastTest} */
export function newTest(wheel) {
  const [standing, faded] = [standsAfter(wheel, FROM), secondsBetween(wheel, FROM, LEAST * FROM)];
  const seconds = [standing, faded, ENDLESS].find(Number.isFinite);
  const times = Array.from({ length: SAMPLES }, (_, k) => (k / (SAMPLES - 1)) * seconds);
  return {
    wheel,
    seconds,
    standing,
    shown: 0,
    turned: 0,
    rate: Math.max(1, seconds / SHOWN),
    half: secondsBetween(wheel, FROM, FROM / 2),
    record: times.map((time) => [time, speedAfter(wheel, FROM, time)]),
  };
}

/** @param {CoastTest} test */
export const speedShown = ({ wheel, shown }) => speedAfter(wheel, FROM, shown);

/** What is recorded so far, as [seconds, speed].
 *  @param {CoastTest} test
 *  @returns {Point[]} */
export const recorded = (test) => [
  ...test.record.filter(([time]) => time < test.shown),
  [test.shown, speedShown(test)],
];

/** Show so many more seconds of a test; true where this ends it.
 *  @param {CoastTest} test
 *  @param {number} seconds */
export function showMore(test, seconds) {
  const until = Math.min(test.seconds, test.shown + seconds * test.rate);
  test.turned += turnedAfter(test.wheel, speedShown(test), until - test.shown);
  test.shown = until;
  return until === test.seconds;
}
