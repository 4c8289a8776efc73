// What is said to each thing that happens to the wheel: what changed, and why.
import { inertia, secondsBetween } from "../models/wheel.js";
import { fill } from "../parts/words.js";
import { isBlind } from "./game.js";
import { asText, BRIEF, gain, half, lasts, rpm, steady, stopsAfter } from "./numbers.js";
import { FROM } from "./run.js";

const ALIKE = 1.25; // two halvings that differ by less than this factor count as equally long
const INERTIA = ["mass", "radius", "shape"];

/** Return the sentence for what happened; `before` are the parameters at the start of a change.
 *  @param {Happened} happened
 *  @param {WheelSettings} before
 *  @param {Game} game
 *  @param {WheelLook} look
 *  @param {Words} words
 *  @returns {string} */
export function sentence(happened, before, game, look, words) {
  const { texts } = words;
  switch (happened.kind) {
    case "change":
      return changed(happened.name, before, game, look, words);
    case "push":
      return game.challenge ? "" : pushed(happened.before, game, words);
    case "stroke":
      return game.challenge ? "" : pulled(happened, game, words);
    case "stopped":
      return stopped(game, words);
    case "coasting":
      return texts.said_coasting;
    case "coasted":
      return coasted(happened.test, isBlind(game), words);
    case "task":
      return task(game, words);
    case "result":
      return ended(game, words);
    case "no push":
      return game.test ? texts.hands_off : texts.not_pushed;
    case "no test":
      return game.test ? texts.hands_off : texts.not_tested;
    case "too soon":
      return texts.bearings_first;
    case "reset":
      return texts.said_reset;
    default:
      return texts.said_first;
  }
}

/** @param {keyof WheelSettings} name
 *  @param {WheelSettings} before
 *  @param {Game} game
 *  @param {WheelLook} look
 *  @param {Words} words */
function changed(name, before, { parameters: now, run }, look, words) {
  const { texts } = words;
  if (before[name] === now[name]) return "";
  const label = name === "shape" ? texts.shape : look.domains[name].label;
  const parts = {
    name: label,
    before: asText(name, before[name], look, words),
    after: asText(name, now[name], look, words),
    gain: gain(now, words),
    gain_before: gain(before, words),
    gain_after: gain(now, words),
    half: half(now, words),
    half_before: half(before, words),
    half_after: half(now, words),
    steady_before: steady(before, words),
    steady_after: steady(now, words),
  };
  if (name === "impulse") return fill(texts.said_impulse, parts);
  if (!INERTIA.includes(name)) return fill(texts.said_friction, parts);
  const speeds = { before: rpm((run.speed * inertia(now)) / inertia(before), words), after: rpm(run.speed, words) };
  const mean = parts.steady_after === parts.steady_before ? texts.said_mean : texts.said_other_mean;
  const said = [texts.said_inertia, mean].map((text) => fill(text, parts));
  return [...said, ...(run.speed > 0 ? [fill(texts.said_momentum, speeds)] : [])].join(" ");
}

/** @param {number} speed
 *  @param {Game} game
 *  @param {Words} words */
function pushed(speed, { run, parameters }, words) {
  return fill(words.texts.said_push, {
    count: words.fine(run.pushes),
    before: rpm(speed, words),
    after: rpm(run.speed, words),
    gain: gain(parameters, words),
  });
}

/** @param {Happened} happened
 *  @param {Game} game
 *  @param {Words} words */
function pulled({ before, share }, { run }, words) {
  if (!share) return words.texts.said_idle;
  const speeds = { before: rpm(before, words), after: rpm(run.speed, words) };
  return fill(words.texts.said_stroke, { share: words.fine(share), ...speeds });
}

/** @param {Game} game
 *  @param {Words} words */
function stopped({ run, challenge }, words) {
  const { texts, fine } = words;
  if (challenge) return challenge.result ? "" : texts.said_stood;
  const ran = run.time - run.last;
  const seconds = lasts(ran < BRIEF ? ran : Math.round(ran), words);
  return fill(texts.said_stopped, { seconds, pushes: fine(run.pushes) });
}

/** What a coast-down test tells: how long two halvings take says what brakes; `blind`, that is for the learner to say.
 *  @param {CoastTest} test
 *  @param {boolean} blind
 *  @param {Words} words */
function coasted({ wheel, half: first, standing }, blind, words) {
  const { texts } = words;
  if (!Number.isFinite(first)) return texts.cause_none;
  const said = fill(texts.said_coast, { half: lasts(first, words), stands: stopsAfter(standing, words) });
  const ratio = secondsBetween(wheel, FROM / 2, FROM / 4) / first;
  const cause = ratio < 1 / ALIKE ? texts.cause_constant : ratio > ALIKE ? texts.cause_drag : texts.cause_viscous;
  return blind ? said : `${said} ${cause}`;
}

/** @param {Game} game
 *  @param {Words} words */
function task({ challenge, parameters }, words) {
  const { texts, fine } = words;
  if (challenge.name === "keep") return fill(texts.said_keep, { hold: lasts(challenge.rules.hold_s, words) });
  if (challenge.name === "bearings") return texts.said_bearings;
  return fill(texts.said_turn, { mass: fine(parameters.mass), across: fine(2 * parameters.radius) });
}

/** @param {Game} game
 *  @param {Words} words */
function ended({ challenge: { name, result } }, words) {
  const { texts, fine } = words;
  if (name === "bearings") {
    const wheel = [texts.wheel_1, texts.wheel_2][result.answer - 1];
    return fill(result.right ? texts.result_right : texts.result_wrong, { wheel });
  }
  const parts = { pushes: fine(result.pushes) };
  if (name === "turn")
    return fill(words.form(texts.result_turn, result.pushes), {
      ...parts,
      seconds: lasts(result.seconds, words),
      speed: rpm(result.speed, words),
    });
  return fill(words.form(texts.result_keep, result.pushes), {
    ...parts,
    start: fine(result.start),
    rest: fine(result.pushes - result.start),
    outside: lasts(result.outside, words),
    mass: fine(result.mass),
  });
}
