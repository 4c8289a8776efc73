// push_the_wheel: the learner pushes, the wheel obeys its equation. It runs here, so it answers at once, kernel or not.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/wheel.css";
import { write } from "./parts/controls.js";
import { speaker } from "./parts/words.js";
import { answer, change, choose, coast, isStill, newGame, passTime, pick, pushWheel, reset } from "./wheel/game.js";
import { layout } from "./wheel/layout.js";
import { sentence } from "./wheel/sentences.js";

const LONGEST = 0.1; // seconds that one screen may bring: behind another window the wheel waits
const SENT_MS = 200; // how soon the kernel hears of what the learner did
const TOLD_MS = 1000; // and how often of a wheel that just runs
const SAID_MS = 700; // a pause this long ends a change: the sentence compares from here on
const CALM_MS = 500; // between two screens for those who asked for less motion
const PUSHED_MS = 160; // how long a push is seen

function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const look = model.get("look");
  const start = model.get("start");
  const names = Object.keys(start);
  const given = { bearing: model.get("bearing") };
  const onScreen = Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const known = { record: model.get("coast_down"), results: model.get("results") };
  const game = newGame({ ...given, ...onScreen }, model.get("challenges"), known);
  game.initial = { ...given, ...start };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const push = (it) => pushWheel(it) ?? { kind: "no push" };
  const letGo = (it) => coast(it) ?? { kind: "no test" };
  const acts = { push, change, coast: letGo, reset, choose, pick, answer };
  const act = {};
  for (const [name, how] of Object.entries(acts)) act[name] = (...what) => done(how(game, ...what));
  const parts = layout({ words, look, language: model.get("language"), game, act });
  el.append(parts.root);

  let before = game.parameters;
  let sending = 0;
  let told = 0;
  let heardOf = { list: null, length: 0 }; // the measured speeds that the kernel has already
  let pausing = 0;
  let frame = 0;
  let last = 0;
  let drawn = -Infinity;
  let pushedAt = -Infinity;

  function done(happened) {
    if (happened?.kind === "push") pushedAt = performance.now();
    say(happened);
    send();
    drawn = -Infinity; // what somebody did is seen at once, however calm the screen
    go();
  }
  function say(happened) {
    const text = happened && sentence(happened, before, game, look, words);
    if (!text) return;
    parts.said.setAttribute("aria-busy", "true");
    write(parts.said, text);
    clearTimeout(pausing);
    pausing = setTimeout(endChange, SAID_MS);
  }
  function endChange() {
    clearTimeout(pausing);
    before = game.parameters;
    parts.said.setAttribute("aria-busy", "false");
  }

  // ---- what the kernel hears
  function send() {
    for (const name of names) if (model.get(name) !== game.parameters[name]) model.set(name, game.parameters[name]);
    sending ||= setTimeout(tell, SENT_MS);
  }
  function tell() {
    clearTimeout(sending);
    sending = 0;
    told = performance.now();
    model.set("events", [...game.run.events]);
    const list = game.run.measured;
    if (list !== heardOf.list || list.length !== heardOf.length) model.set("measured", [...list]);
    heardOf = { list, length: list.length };
    model.set("results", game.results);
    model.set("coast_down", game.record);
    model.save_changes();
  }
  const heard = names.map((name) => {
    const call = () => {
      if (model.get(name) === game.parameters[name]) return;
      say(change(game, name, model.get(name)));
      drawn = -Infinity;
      go();
    };
    model.on(`change:${name}`, call);
    return () => model.off(`change:${name}`, call);
  });

  // ---- the clock
  function go() {
    if (frame) return;
    last = performance.now();
    frame = requestAnimationFrame(turn);
  }
  function turn(now) {
    const seconds = Math.min(LONGEST, Math.max(0, now - last) / 1000);
    last = now;
    const moves = !isStill(game);
    const happened = moves ? passTime(game, seconds) : null;
    if (happened) {
      say(happened);
      send();
    } else if (moves && now - told > TOLD_MS) send();
    if (!calm.matches || now - drawn >= CALM_MS || happened || !moves) draw(now);
    frame = !isStill(game) || now - pushedAt < PUSHED_MS ? requestAnimationFrame(turn) : 0;
  }
  function draw(now) {
    drawn = now;
    if (parts.root.clientWidth) parts.draw({ pushing: now - pushedAt < PUSHED_MS, still: calm.matches });
  }
  parts.root.addEventListener("focusin", endChange);
  const resized = new ResizeObserver(() => {
    drawn = -Infinity;
    go();
  });
  resized.observe(parts.root);
  return () => {
    for (const stop of heard) stop();
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(pausing);
    if (sending) tell();
    parts.root.remove();
  };
}

export default { render };
