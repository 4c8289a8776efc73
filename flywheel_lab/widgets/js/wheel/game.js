// What can happen to the wheel: it is pushed, changed, tested, or used in a challenge. No DOM, no words here.
// Each act changes the game and returns {kind, ...}, what there is to say about it, or null.
import { answered, newChallenge, tested, watch } from "./challenges.js";
import { isOver, newRun, newTest, pass, pull, push, rebuild, showMore, speedShown, stands } from "./run.js";

/** What can be chosen: no challenge, or one of those that were sent.
 *  @param {Presets} presets */
export const choices = (presets) => [null, ...Object.keys(presets)];
/** @param {WheelSettings} settings
 *  @returns {Wheel} */
const wheelOf = ({ impulse, ...wheel }) => wheel;

/** A game at rest; `parameters` are those of the wheel and the `impulse` of a push, `presets` the challenges.
 *  `base` are those that were put there last, `record` is the last coast-down, `results` are those of the challenges.
 *  @param {WheelSettings} parameters
 *  @param {Presets} presets
 *  @param {Pick<Game, "record" | "results">} known
 *  @returns {Game} */
export const newGame = (parameters, presets, { record, results }) => ({
  initial: parameters,
  presets,
  parameters,
  base: parameters,
  own: parameters,
  run: newRun(wheelOf(parameters)),
  coasts: [],
  test: null,
  challenge: null,
  place: 0,
  record,
  results,
});

/** @param {Game} game */
export const isStill = ({ test, run }) => !test && stands(run);
/** @param {Game} game */
export const isBlind = ({ challenge }) => challenge?.name === "bearings"; // the learner does not see the parameters
/** @param {Game} game */
export const canPush = (game) => !game.test && !isBlind(game);
/** @param {Game} game */
export const canCoast = (game) => !game.test && (!game.challenge || isBlind(game));

/** @param {Game} game
 *  @param {number} [impulse]
 *  @returns {Happened} */
export function pushWheel(game, impulse = game.parameters.impulse) {
  const { challenge, parameters } = game;
  if (!canPush(game)) return null;
  if (challenge && (challenge.result || isOver(game.run))) {
    game.challenge = newChallenge(challenge.name, challenge.rules);
    game.run = newRun(wheelOf(parameters), angleOf(game.run));
  }
  const before = isOver(game.run) ? 0 : game.run.speed;
  game.run = push(game.run, impulse);
  game.coasts = [];
  return { kind: "push", before };
}

/** What a hand gives: its first bit is a push, the others go on with it.
 *  @param {Game} game
 *  @param {{impulse: number, first: boolean}} bit */
export function pullWheel(game, { impulse, first }) {
  if (first || isOver(game.run) || !game.run.pushes) pushWheel(game, impulse);
  else pull(game.run, impulse);
}

/** The angle at which the wheel stands, clockwise.
 *  @param {{from?: number, turned: number}} moving */
export const angleOf = ({ from = 0, turned }) => from + turned;

/** @param {Game} game
 *  @param {keyof WheelSettings} name
 *  @param {number} value
 *  @returns {Happened} */
export function change(game, name, value) {
  const parameters = { ...game.parameters, [name]: value };
  Object.assign(game, { parameters, run: rebuild(game.run, wheelOf(parameters)), test: null, coasts: [] });
  return { kind: "change", name };
}

/** @param {Game} game
 *  @returns {Happened} */
export function coast(game) {
  const { challenge, parameters, place, run } = game;
  if (!canCoast(game)) return null;
  game.test = { ...newTest(wheelOf(parameters)), place };
  const others = challenge ? game.coasts.filter((each) => each.place !== place) : [];
  game.coasts = [...others, game.test].sort((a, b) => a.place - b.place);
  game.run = { ...run, speed: 0 }; // the motor has the wheel now; what was pushed before stays known
  return { kind: "coasting" };
}

/** Begin a challenge, by its place among the choices, or none; the learner's own wheel comes back after it.
 *  @param {Game} game
 *  @param {number} chosen
 *  @returns {Happened} */
export function choose(game, chosen) {
  if (!game.challenge) game.own = game.parameters;
  const name = choices(game.presets)[chosen];
  const preset = game.presets[name];
  game.challenge = name ? newChallenge(name, preset) : null;
  game.coasts = [];
  put(game, name ? { ...preset.wheels[0], impulse: preset.impulse } : game.own, 0);
  return { kind: name ? "task" : "first" };
}

/** Take the first (0) or the second (1) wheel of the challenge.
 *  @param {Game} game
 *  @param {number} place
 *  @returns {Happened} */
export function pick(game, place) {
  if (!game.test) put(game, { ...game.parameters, ...game.presets.bearings.wheels[place] }, place);
  return null;
}

/** @param {Game} game
 *  @param {number} place
 *  @returns {Happened} */
export function answer(game, place) {
  const { challenge, test } = game;
  if (test || challenge.result) return null;
  if (challenge.tested.length < 2) return { kind: "too soon" };
  answered(challenge, place);
  return result(game);
}

/** @param {Game} game
 *  @returns {Happened} */
function result(game) {
  game.results = { ...game.results, [game.challenge.name]: game.challenge.result };
  return { kind: "result" };
}

/** @param {Game} game
 *  @returns {Happened} */
export function reset(game) {
  Object.assign(game, { challenge: null, coasts: [] });
  put(game, game.initial, 0);
  return { kind: "reset" };
}

/** @param {Game} game
 *  @param {WheelSettings} parameters
 *  @param {number} place */
function put(game, parameters, place) {
  Object.assign(game, { parameters, base: parameters, place, test: null, run: newRun(wheelOf(parameters)) });
}

/** Let so many seconds pass.
 *  @param {Game} game
 *  @param {number} seconds
 *  @returns {Happened} */
export function passTime(game, seconds) {
  if (game.test) return coastOn(game, seconds);
  const { run, challenge } = game;
  pass(run, seconds);
  if (challenge && watch(challenge, run, seconds)) return result(game);
  return isOver(run) ? { kind: "stopped" } : null;
}

/** @param {Game} game
 *  @param {number} seconds
 *  @returns {Happened} */
function coastOn(game, seconds) {
  const { test, challenge, place } = game;
  if (!showMore(test, seconds)) return null;
  Object.assign(game, { test: null, record: test.record });
  if (challenge) tested(challenge, place);
  return { kind: "coasted", test };
}

/** Speed and angle of the wheel on the screen, which may be coasting.
 *  @param {Game} game
 *  @returns {Moving} */
export function moving({ coasts, place, run }) {
  const shown = coasts.find((coast) => coast.place === place);
  return shown ? { speed: speedShown(shown), turned: shown.turned } : run;
}
