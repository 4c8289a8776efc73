// push_the_wheel: the learner pushes, the wheel obeys its equation. It runs here, so it answers at once, kernel or not.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/wheel.css";
import { write } from "./parts/controls.js";
import { CALM_MS, live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { answer, canPush, change, choose, coast, isStill, newGame, passTime, pick, reset } from "./wheel/game.js";
import { angleOf, pullWheel, pushWheel } from "./wheel/game.js";
import { handOver, pullFor, takeHold } from "./wheel/hand.js";
import { layout } from "./wheel/layout.js";
import { sentence } from "./wheel/sentences.js";
import { teller } from "./wheel/teller.js";
import { effortOf } from "./wheel/wheel.js";

const LONGEST = 0.1; // seconds that one screen may bring: behind another window the wheel waits
const [LIGHT_MS, HEAVY_MS] = [140, 520]; // how long a push is seen on a light and on a heavy wheel

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const look = model.get("look");
  const traits = Object.keys(model.get("start"));
  const game = gameOf(model, traits);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /** @param {Hands} hands */
  function make({ soon, redraw, changing }) {
    const kernel = teller(model, game, soon);
    /** @type {Hold} */
    const hold = { hand: null, pushed: 1, effort: 0 };
    const parts = layout({ words, look, language: model.get("language"), game, act: actsOf(game, hold, done), redraw });
    let before = game.parameters;
    let [awake, last, drawn, pushedAt] = [false, 0, -Infinity, -Infinity];

    /** @param {Happened} happened */
    function done(happened) {
      if (happened?.kind === "push") {
        pushedAt = performance.now();
        hold.effort = effortOf(game.parameters);
      } else if (happened && happened.kind !== "change") pushedAt = -Infinity;
      say(happened);
      kernel.send();
      wake();
    }
    /** @param {Happened} happened */
    function say(happened) {
      const text = happened && sentence(happened, before, game, look, words);
      if (!text) return;
      changing();
      write(parts.said, text);
    }
    /** What somebody did is seen at once, however calm the screen; time begins to pass now. */
    function wake() {
      drawn = -Infinity;
      if (!awake) last = performance.now();
      awake = true;
      redraw();
    }
    /** @param {keyof WheelSettings} name */
    function heard(name) {
      if (model.get(name) === game.parameters[name]) return;
      say(change(game, name, model.get(name)));
      wake();
    }
    /** @param {Turn} screen */
    function turn({ time, resized, shown }) {
      const seconds = Math.min(LONGEST, Math.max(0, time - last) / 1000);
      last = time;
      const moves = !isStill(game);
      const happened = moves ? passTime(game, seconds) : null;
      say(happened);
      if (hold.hand) pull(seconds);
      if (happened || (moves && kernel.waits(time))) kernel.send();
      const lasting = LIGHT_MS + (HEAVY_MS - LIGHT_MS) * hold.effort;
      hold.pushed = Math.min(1, Math.max(0, (time - pushedAt) / lasting));
      if (shown && (!calm.matches || time - drawn >= CALM_MS || happened || !moves || resized)) {
        parts.draw({ hold, still: calm.matches, resized });
        drawn = time;
      }
      awake = !isStill(game) || hold.pushed < 1 || hold.hand !== null;
      if (awake) redraw();
    }
    /** A hand on the rim pulls while time passes.
     *  @param {number} seconds */
    function pull(seconds) {
      if (!canPush(game))
        hold.hand = null; // a test or another challenge has begun meanwhile
      else {
        const bit = pullFor(hold.hand, angleOf(game.run), seconds, game.parameters.impulse);
        if (bit) pullWheel(game, bit);
      }
    }
    const rest = () => {
      before = game.parameters;
    };
    const free = () => !game.challenge; // what is to be found out there is no secret to a code
    return { root: parts.root, said: parts.said, heard, turn, rest, tell: kernel.tell, free };
  }
  return live({ model, el, traits, make });
}

/** A game with the wheel on the screen; reset brings back the one that there was at first.
 *  @param {Host} model
 *  @param {string[]} traits */
function gameOf(model, traits) {
  const given = { bearing: model.get("bearing") };
  const onScreen = Object.fromEntries(traits.map((name) => [name, model.get(name)]));
  const known = { record: model.get("coast_down"), results: model.get("results") };
  const game = newGame(/** @type {WheelSettings} */ ({ ...given, ...onScreen }), model.get("challenges"), known);
  game.initial = { ...given, ...model.get("start") };
  return game;
}

/** What the learner can do; `done` hears what came of it.
 *  @param {Game} game
 *  @param {Hold} hold
 *  @param {(happened: Happened) => void} done
 *  @returns {WheelActs} */
function actsOf(game, hold, done) {
  /** @param {Game} it */
  const push = (it) => pushWheel(it) ?? { kind: "no push" };
  /** @param {Game} it */
  const letGo = (it) => coast(it) ?? { kind: "no test" };
  let [speed, given] = [0, 0]; // when the hand took hold
  return {
    push: () => done(push(game)),
    grab(at) {
      if (!canPush(game)) return done({ kind: "no push" });
      [speed, given] = isStill(game) ? [0, 0] : [game.run.speed, game.run.given];
      hold.hand = takeHold(at, angleOf(game.run));
      return done(null);
    },
    swing(by) {
      if (hold.hand) hold.hand.at += by;
    },
    letGo() {
      if (!hold.hand) return;
      const { impulse } = game.parameters;
      const bit = handOver(hold.hand, impulse);
      if (bit) pullWheel(game, bit);
      hold.hand = null;
      done({ kind: "stroke", before: speed, share: impulse ? (game.run.given - given) / impulse : 0 });
    },
    coast: () => done(letGo(game)),
    reset: () => done(reset(game)),
    change: (name, value) => done(change(game, name, value)),
    choose: (chosen) => done(choose(game, chosen)),
    pick: (place) => done(pick(game, place)),
    answer: (place) => done(answer(game, place)),
  };
}

export default { render };
