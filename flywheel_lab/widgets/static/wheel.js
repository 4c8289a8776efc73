// push_the_wheel: the learner pushes, the wheel obeys its equation. It runs here, so it answers at once, kernel or not.
import { write } from "./parts/controls.js";
import { speaker } from "./parts/words.js";
import { answer, change, choose, coast, isStill, newGame, passTime, pick, pushWheel, reset } from "./wheel/game.js";
import { layout } from "./wheel/layout.js";
import { sentence } from "./wheel/sentences.js";

const LONGEST = 0.1; // seconds that one screen may bring: behind another window the wheel waits
const SENT_MS = 200; // how often the kernel hears of a run
const SAID_MS = 700; // a pause this long ends a change: the sentence compares from here on
const CALM_MS = 500; // between two screens for those who asked for less motion
const PUSHED_MS = 160; // how long a push is seen

function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const names = Object.keys(model.get("start"));
  const given = { bearing: model.get("bearing") };
  const read = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const game = newGame({ ...given, ...read() }, model.get("challenges"));
  game.initial = { ...given, ...model.get("start") };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const acts = { push: pushWheel, change, coast, reset, choose, pick, answer };
  const act = Object.fromEntries(Object.entries(acts).map(([name, how]) => [name, (...what) => done(name, how(game, ...what))]));
  const look = model.get("look");
  const parts = layout({ words, look, language: model.get("language"), game, act });
  el.append(parts.root);

  let before = game.parameters;
  let [frame, drawn, last, sending, pausing, pushedAt] = [0, -Infinity, 0, 0, 0, -Infinity];

  function done(name, happened) {
    if (name === "push" && happened) pushedAt = performance.now();
    say(happened);
    send();
    go();
  }
  function say(happened) {
    const text = happened && sentence(happened, before, game, look, words);
    if (!text) return;
    parts.said.setAttribute("aria-busy", "true");
    write(parts.said, text);
    clearTimeout(pausing);
    pausing = setTimeout(endChange, happened.kind === "change" ? SAID_MS : 0);
  }
  function endChange() {
    clearTimeout(pausing);
    before = game.parameters;
    parts.said.setAttribute("aria-busy", "false");
  }
  function send() {
    for (const name of names) if (model.get(name) !== game.parameters[name]) model.set(name, game.parameters[name]);
    sending ||= setTimeout(tell, SENT_MS);
  }
  function tell() {
    clearTimeout(sending);
    sending = 0;
    model.set("events", [...game.run.events]);
    model.set("measured", [...game.run.measured]);
    model.set("results", game.results);
    model.set("coast_down", game.record);
    model.save_changes();
  }
  const heard = names.map((name) => {
    const call = () => {
      if (model.get(name) !== game.parameters[name]) act.change(name, model.get(name));
    };
    model.on(`change:${name}`, call);
    return () => model.off(`change:${name}`, call);
  });

  function go() {
    if (!frame) {
      last = performance.now();
      frame = requestAnimationFrame(turn);
    }
  }
  function turn(now) {
    const seconds = Math.min(LONGEST, Math.max(0, now - last) / 1000);
    last = now;
    const moves = !isStill(game);
    const happened = moves ? passTime(game, seconds) : null;
    if (happened) {
      say(happened);
      send();
    }
    if (!calm.matches || now - drawn >= CALM_MS || happened || !moves) draw(now);
    const pushing = now - pushedAt < PUSHED_MS;
    frame = !isStill(game) || pushing ? requestAnimationFrame(turn) : 0;
    if (moves && !sending && game.run.measured.length % 4 === 0) send();
  }
  function draw(now) {
    drawn = now;
    if (parts.root.clientWidth) parts.draw({ pushing: now - pushedAt < PUSHED_MS, still: calm.matches });
  }
  parts.root.addEventListener("focusin", endChange);
  const resized = new ResizeObserver(go);
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
