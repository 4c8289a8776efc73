// What can happen to the wheel: it is pushed, changed, tested, or used in a challenge. No DOM, no words here.
// Each act changes the game and returns {kind, ...}, what there is to say about it, or null.
import { answered, newChallenge, tested, watch } from "./challenges.js";
import { FROM, newTest, reached } from "./coast.js";
import { isOver, newRun, pass, push, rebuild, stands } from "./run.js";

export const CHALLENGES = [null, "keep", "turn", "bearings"];
const wheelOf = ({ impulse, ...wheel }) => wheel;

/** A game at rest; `parameters` are those of the wheel and the `impulse` of a push, `presets` the challenges. */
export const newGame = (parameters, presets) => ({
  initial: parameters,
  presets,
  parameters,
  own: parameters,
  run: newRun(wheelOf(parameters)),
  coasts: [],
  test: null,
  challenge: null,
  place: 0,
  record: [], // of the last coast-down test
  results: {}, // of the challenges
});

/** Whether the wheel can be pushed now, and whether it can be let coast. */
export const canPush = (game) => !game.test && !isBlind(game);
export const canCoast = (game) => !game.test && (!game.challenge || isBlind(game));
export const isStill = ({ test, run }) => !test && stands(run);
export const isBlind = ({ challenge }) => challenge?.name === "bearings"; // the learner does not see the parameters

export function pushWheel(game) {
  const { run, challenge, parameters } = game;
  if (!canPush(game)) return null;
  if (challenge && isOver(run)) game.challenge = newChallenge(challenge.name);
  const before = isOver(run) ? 0 : run.speed;
  game.run = push(run, parameters.impulse);
  game.coasts = [];
  return { kind: "push", before };
}

export function change(game, name, value) {
  game.parameters = { ...game.parameters, [name]: value };
  game.run = rebuild(game.run, wheelOf(game.parameters));
  game.coasts = [];
  return { kind: "change", name };
}

export function coast(game) {
  const { challenge, parameters, place } = game;
  if (!canCoast(game)) return null;
  game.test = { ...newTest(wheelOf(parameters)), place };
  const others = challenge ? game.coasts.filter((each) => each.place !== place) : [];
  game.coasts = [...others, game.test].sort((a, b) => a.place - b.place);
  game.run = newRun(wheelOf(parameters));
  return { kind: "coasting" };
}

/** Begin a challenge, by its place in CHALLENGES, or none; the learner's own wheel comes back after it. */
export function choose(game, chosen) {
  if (!game.challenge) game.own = game.parameters;
  const name = CHALLENGES[chosen];
  game.challenge = name ? newChallenge(name) : null;
  game.coasts = [];
  put(game, name ? { ...game.presets[name].wheels[0], impulse: game.presets[name].impulse } : game.own, 0);
  return { kind: name ? "task" : "first" };
}

/** Take wheel A (0) or B (1) of the challenge. */
export function pick(game, place) {
  if (!game.test) put(game, { ...game.parameters, ...game.presets.bearings.wheels[place] }, place);
  return null;
}

export function answer(game, place) {
  const { challenge, test, presets } = game;
  if (test || challenge.result) return null;
  if (challenge.tested.length < 2) return { kind: "too soon" };
  answered(challenge, presets.bearings.wheels, place);
  return result(game);
}

function result(game) {
  game.results = { ...game.results, [game.challenge.name]: game.challenge.result };
  return { kind: "result" };
}

export function reset(game) {
  Object.assign(game, { challenge: null, coasts: [] });
  put(game, game.initial, 0);
  return { kind: "reset" };
}

function put(game, parameters, place) {
  Object.assign(game, { parameters, place, test: null, run: newRun(wheelOf(parameters)) });
}

/** Let so many seconds pass. */
export function passTime(game, seconds) {
  if (game.test) return coastOn(game, seconds);
  const { run, challenge } = game;
  pass(run, seconds);
  if (!challenge) return isOver(run) ? { kind: "stopped" } : null;
  return watch(challenge, run, seconds) ? result(game) : null;
}

function coastOn(game, seconds) {
  const { test, challenge, place } = game;
  test.shown = Math.min(test.seconds, test.shown + seconds * test.rate);
  if (test.shown < test.seconds) return null;
  Object.assign(game, { test: null, record: test.record });
  if (challenge) tested(challenge, place);
  return { kind: "coasted", test };
}

/** Speed and angle of the wheel on the screen. */
export const moving = ({ test, run }) => (test ? reached(test) : { speed: run.speed, turned: run.turned });
