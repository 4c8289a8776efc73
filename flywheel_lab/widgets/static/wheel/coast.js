// The coast-down test: a motor brings the wheel to a speed and lets go; what is recorded then tells the friction.
import { secondsBetween, speedAfter, standsAfter, turnedAfter } from "../models/wheel.js";
import { RPM } from "./run.js";

export const FROM = 60 * RPM;
const LEAST = 0.05; // a wheel that friction never quite stops is watched down to this share
const ENDLESS = 30; // and one without friction for so many seconds
const SHOWN = 8; // seconds that a test takes on the screen, at most
const SAMPLES = 61;

/** A test of a wheel: `seconds` is how long it takes, `rate` how much faster than real it is shown. */
export function newTest(wheel) {
  const [stands, faded] = [standsAfter(wheel, FROM), secondsBetween(wheel, FROM, LEAST * FROM)];
  const seconds = [stands, faded, ENDLESS].find(Number.isFinite);
  const times = Array.from({ length: SAMPLES }, (_, k) => (k / (SAMPLES - 1)) * seconds);
  return {
    wheel,
    stands,
    seconds,
    shown: 0,
    rate: Math.max(1, seconds / SHOWN),
    half: secondsBetween(wheel, FROM, FROM / 2),
    record: times.map((time) => [time, speedAfter(wheel, FROM, time)]),
  };
}

/** Where the wheel is at the moment that is shown. */
export const reached = ({ wheel, shown }) => ({
  speed: speedAfter(wheel, FROM, shown),
  turned: turnedAfter(wheel, FROM, shown),
});

/** What is recorded so far, as [seconds, speed]. */
export const recorded = ({ wheel, record, shown }) => [
  ...record.filter(([time]) => time <= shown),
  [shown, speedAfter(wheel, FROM, shown)],
];
