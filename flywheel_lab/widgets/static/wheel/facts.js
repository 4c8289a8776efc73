// How the wheel stands, in words: a line, a table, and what each picture shows to those who do not see it.
import { energy, inertia } from "../models/wheel.js";
import { fill } from "../parts/words.js";
import { HOLD } from "./challenges.js";
import { moving } from "./game.js";
import { RPM } from "./run.js";
import { gain, half, lasts, rpm, steady, stopsAfter } from "./sentences.js";

const sum = (values) => values.reduce((a, b) => a + b, 0);

/** How far a challenge is; "" where there is none, or nothing has happened. */
export function progress({ challenge, run }, words) {
  const { texts, number } = words;
  if (!challenge || challenge.result || !run.pushes) return "";
  const pushes = number(run.pushes);
  if (challenge.name === "turn") {
    const share = words.percent(Math.floor((100 * run.turned) / (2 * Math.PI)) / 100);
    return fill(texts.progress_turn, { share, seconds: number(run.time), pushes });
  }
  const held = number(Math.floor(challenge.held + challenge.outside));
  return fill(texts.progress_keep, { held, hold: number(HOLD), outside: number(challenge.outside), pushes });
}

export function summary(game, words) {
  const { run, test } = game;
  if (test) {
    const now = { speed: rpm(moving(game).speed, words), seconds: words.number(Math.round(test.shown)) };
    return fill(words.texts.summary_coast, now);
  }
  return fill(Math.abs(run.rebuilt) > 1e-9 ? words.texts.summary_rebuilt : words.texts.summary, {
    speed: rpm(run.speed, words),
    pushes: words.number(run.pushes),
    put: words.number(run.putIn),
    rebuilt: words.number(run.rebuilt),
    taken: words.number(sum(Object.values(run.taken))),
    energy: words.number(energy(run.wheel, run.speed)),
  });
}

/** What each picture is, for those who do not see it; whole numbers, so that it changes seldom. */
export function descriptions({ run, coasts }, seconds, words) {
  const { texts, number } = words;
  const whole = (speed) => number(Math.round(speed / RPM));
  const { mass, radius } = run.wheel;
  const each = coasts.map(({ place, half: first, stands }) => {
    const wheel = coasts.length > 1 ? [texts.wheel_a, texts.wheel_b][place] : texts.wheel;
    return fill(texts.alt_coast_each, { wheel, half: lasts(first, words), stands: stopsAfter(stands, words) });
  });
  const most = Math.max(...run.trace.filter(([time]) => time >= run.time - seconds).map(([, speed]) => speed), run.speed);
  const running = { seconds: number(seconds), speed: whole(run.speed), most: whole(most) };
  return {
    wheel: fill(texts.alt_wheel, { mass: number(mass), radius: number(radius), speed: whole(run.speed) }),
    charts: coasts.length
      ? fill(texts.alt_coast, {
          seconds: number(Math.max(...coasts.map((coast) => coast.seconds))),
          each: each.join(" "),
        })
      : fill(texts.alt_charts, { ...running, energy: number(Math.round(energy(run.wheel, run.speed))) }),
  };
}

/** Rows [what, value] of the table; `labels` are the names of what brakes. */
export function tableRows({ run, parameters }, labels, words) {
  const { texts, number } = words;
  const { wheel, speed } = run;
  return [
    [texts.row_inertia, `${number(inertia(wheel))} kg m²`],
    [texts.row_gain, `${gain(parameters, words)} ${texts.rpm}`],
    [texts.row_half, half(wheel, words)],
    [texts.row_steady, `${steady(parameters, words)} ${texts.rpm}`],
    [texts.row_speed, `${rpm(speed, words)} ${texts.rpm} = ${number(speed)} rad/s`],
    [texts.row_momentum, `${number(inertia(wheel) * speed)} N m s`],
    [texts.row_energy, `${number(energy(wheel, speed))} J`],
    [texts.row_turns, number(run.turned / (2 * Math.PI))],
    [texts.row_pushes, number(run.pushes)],
    [texts.row_put, `${number(run.putIn)} J`],
    ...Object.entries(run.taken).map(([brake, taken]) => [
      fill(texts.row_taken, { name: labels[brake] }),
      `${number(taken)} J`,
    ]),
  ];
}
