// How the wheel stands, in words: a line, a table, and what each picture shows to those who do not see it.
import { energy, inertia } from "../models/wheel.js";
import { fill } from "../parts/words.js";
import { isBlind } from "./game.js";
import { RPM, SECONDS } from "./run.js";
import { BRIEF, gain, half, lasts, rpm, steady, stopsAfter, withUnit } from "./numbers.js";

const ROWS = 6; // of a coast-down that is told in numbers

/** @param {number[]} values */
const sum = (values) => values.reduce((a, b) => a + b, 0);

/** How far a challenge is; "" where there is none, or nothing has happened.
 *  @param {Game} game
 *  @param {Words} words */
export function progress({ challenge, run }, words) {
  const { texts, fine } = words;
  if (!challenge || challenge.result || !run.pushes) return "";
  const pushes = fine(run.pushes);
  if (challenge.name === "turn") {
    const share = words.percent(Math.floor((100 * run.turned) / (2 * Math.PI)) / 100);
    return fill(texts.progress_turn, { share, seconds: lasts(run.time, words), pushes });
  }
  const held = fine(Math.floor(challenge.held + challenge.outside));
  return fill(texts.progress_keep, {
    held,
    hold: lasts(challenge.rules.hold_s, words),
    outside: fine(challenge.outside),
    pushes,
  });
}

/** One line on how it stands; `now` is how the wheel moves on the screen.
 *  @param {Game} game
 *  @param {Moving} now
 *  @param {Words} words */
export function summary({ run, coasts, place }, now, words) {
  const coast = coasts.find((each) => each.place === place);
  const speed = rpm(now.speed, words);
  if (coast) {
    const seconds = lasts(coast.seconds < BRIEF ? coast.shown : Math.round(coast.shown), words);
    return fill(words.texts.summary_coast, { speed, seconds });
  }
  return fill(Math.abs(run.rebuilt) > 1e-9 * run.putIn ? words.texts.summary_rebuilt : words.texts.summary, {
    speed,
    pushes: words.fine(run.pushes),
    put: words.fine(run.putIn),
    rebuilt: words.fine(run.rebuilt),
    taken: words.fine(sum(Object.values(run.taken))),
    energy: words.fine(energy(run.wheel, run.speed)),
  });
}

/** A number for those who do not see a picture: whole, or one digit, so that it changes seldom.
 *  @param {number} value */
const coarse = (value) => (value < 1 ? Number(value.toPrecision(1)) : Math.round(value));

/** What each picture is, for those who do not see it.
 *  @param {Game} game
 *  @param {Moving} now
 *  @param {Words} words */
export function descriptions(game, now, words) {
  const { texts, fine } = words;
  const { run, coasts, test } = game;
  /** @param {number} speed */
  const whole = (speed) => fine(coarse(speed / RPM));
  const wheel = { mass: fine(run.wheel.mass), radius: fine(run.wheel.radius), speed: whole(now.speed) };
  return {
    wheel: fill(isBlind(game) ? texts.alt_unknown : texts.alt_wheel, wheel),
    charts: coasts.length ? coastsDescribed(coasts, test, words) : runDescribed(run, whole, words),
    energy: fill(texts.alt_energy, { energy: fine(coarse(energy(run.wheel, now.speed))) }),
  };
}

/** @param {Run} run
 *  @param {(speed: number) => string} whole
 *  @param {Words} words */
function runDescribed(run, whole, words) {
  const most = Math.max(run.speed, ...run.trace.map(([, speed]) => speed));
  return fill(words.texts.alt_charts, {
    seconds: lasts(SECONDS, words),
    speed: whole(run.speed),
    most: whole(most),
  });
}

/** Of a test that goes on nothing is told that is not yet to be seen.
 *  @param {CoastTest[]} coasts
 *  @param {CoastTest} test
 *  @param {Words} words */
function coastsDescribed(coasts, test, words) {
  const { texts } = words;
  const each = coasts.map((coast) => {
    const name = coasts.length > 1 ? [texts.wheel_1, texts.wheel_2][coast.place] : texts.wheel;
    if (coast === test) return fill(texts.alt_coasting, { wheel: name });
    const { half: first, standing } = coast;
    return fill(texts.alt_coast_each, { wheel: name, half: lasts(first, words), stands: stopsAfter(standing, words) });
  });
  const seconds = lasts(Math.max(...coasts.map((coast) => coast.seconds)), words);
  return fill(texts.alt_coast, { seconds, each: each.join(" ") });
}

/** The three numbers beside the wheel: how fast it is, how many pushes are still in it, how long it runs on by itself.
 *  @param {Game} game
 *  @param {Moving} now
 *  @param {Words} words */
export function readouts(game, now, words) {
  const { run, coasts, place } = game;
  const { texts } = words;
  const tenths = (/** @type {number} */ value) => words.decimals(value, 1);
  const coast = coasts.find((each) => each.place === place);
  const ran = coast ? coast.shown : run.time - run.last;
  const seconds = lasts(ran < BRIEF ? Math.round(10 * ran) / 10 : Math.round(ran), words);
  const stored = storeOf(game, now);
  const told = stored && fill(texts.pushes_of, { left: tenths(stored.left), given: tenths(stored.given) });
  return [rpm(now.speed, words), told || "–", run.pushes || coast ? seconds : "–"];
}

/** Momentum in pushes of the strength that is set: what is left of what was given; null where nobody has pushed.
 *  @param {Game} game
 *  @param {Moving} now */
export function storeOf({ run, coasts, parameters }, now) {
  if (!run.pushes || coasts.length || !parameters.impulse) return null;
  return { left: (inertia(run.wheel) * now.speed) / parameters.impulse, given: run.given / parameters.impulse };
}

/** Rows [what, value] of the table; `look` has the names of what brakes.
 *  @param {Game} game
 *  @param {Moving} now
 *  @param {WheelLook} look
 *  @param {Words} words */
export function tableRows(game, now, look, words) {
  const { run, coasts, parameters } = game;
  const { texts, fine } = words;
  const { wheel } = run;
  const coasted = coasts.flatMap((coast) => coastRows(coast, isBlind(game) || coasts.length > 1, words));
  if (isBlind(game)) {
    const tested = coasts.map((coast) => coast.place);
    const others = [texts.wheel_1, texts.wheel_2].filter((_, place) => !tested.includes(place));
    return [...coasted, ...others.map((wheel) => [wheel, texts.value_untested])];
  }
  /** @param {keyof WheelSettings} name */
  const set = (name) => [look.domains[name].label, withUnit(name, parameters[name], look.domains, words)];
  return [
    ...look.first.map(set),
    [texts.row_inertia, `${fine(inertia(wheel))} kg m²`],
    [texts.row_gain, `${gain(parameters, words)} ${texts.rpm}`],
    [texts.row_half, half(wheel, words)],
    [texts.row_steady, `${steady(parameters, words)} ${texts.rpm}`],
    [texts.row_speed, `${rpm(now.speed, words)} ${texts.rpm} = ${fine(now.speed)} rad/s`],
    [texts.row_momentum, `${fine(inertia(wheel) * now.speed)} N m s`],
    [texts.row_energy, `${fine(energy(wheel, now.speed))} J`],
    ...(coasts.length ? coasted : runRows(run, look.labels, words)),
  ];
}

/** @param {Run} run
 *  @param {Record<string, string>} labels
 *  @param {Words} words */
const runRows = (run, labels, { texts, fine }) => [
  [texts.row_turns, fine(run.turned / (2 * Math.PI))],
  [texts.row_pushes, fine(run.pushes)],
  [texts.row_put, `${fine(run.putIn)} J`],
  ...Object.entries(run.taken).map(([brake, taken]) => [
    fill(texts.row_taken, { name: labels[brake] }),
    `${fine(taken)} J`,
  ]),
];

/** A coast-down as numbers, as far as it is shown.
 *  @param {CoastTest} coast
 *  @param {boolean} named
 *  @param {Words} words */
function coastRows({ record, shown, place }, named, words) {
  const { texts } = words;
  const rows = record.filter(([time], k) => k % Math.floor((record.length - 1) / ROWS) === 0 && time <= shown);
  const of = named ? `${[texts.wheel_1, texts.wheel_2][place]}: ` : "";
  return rows.map(([time, speed]) => [
    `${of}${fill(texts.row_coast, { seconds: lasts(time, words) })}`,
    `${rpm(speed, words)} ${texts.rpm}`,
  ]);
}
