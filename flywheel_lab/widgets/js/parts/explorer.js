// An explorer of a journey: its state lies in the traits, all else follows from it, here and without the kernel.
import { same } from "./changes.js";
import { write } from "./controls.js";
import { domainsOf } from "./firms.js";
import { live } from "./life.js";
import { isShut } from "./lock.js";
import { speaker } from "./words.js";

/** Show an explorer and return what takes it away. `make` gets base, weeks, labels, words, initial, domains, language, all
 *  of `more`, and shut(), state(), set({trait: value}), redraw(); it builds {root, said, draw(now, resized), end}, and pause where something moves by itself. `read(state)` is
 *  what there is to see of a state, `explain(before, now, given)` a sentence on what changed.
 *  @template {JourneyState} State
 *  @template View
 *  @param {Place & {more?: object, make(given: Given<State>): Page<Now<State, View>>, read(state: State): View,
 *    explain(before: Now<State, View>, now: Now<State, View>, given: Given<State>): string}} explorer
 *  @returns {() => void} */
export function explore(explorer) {
  let end = begin(explorer);
  let [base, over] = [explorer.model.get("base"), false];
  /** Not before the host has taken in the new base: what is handed over while it changes would bring the old one back. */
  const anew = () =>
    queueMicrotask(() => {
      if (over || same(explorer.model.get("base"), base)) return;
      base = explorer.model.get("base");
      end();
      end = begin(explorer);
    });
  explorer.model.on("change:base", anew);
  return () => {
    over = true;
    explorer.model.off("change:base", anew);
    end();
  };
}

/** @template {JourneyState} State
 *  @template View
 *  @param {Parameters<typeof explore<State, View>>[0]} explorer */
function begin({ model, el, more = {}, make, read, explain }) {
  const initial = model.get("start");
  const language = model.get("language");
  const fixed = { base: model.get("base"), weeks: model.get("weeks"), ...more };
  const words = speaker(language, model.get("texts"));
  const domains = domainsOf(fixed.base, model.get("domains"), words);
  /** @type {any} */
  const given = { ...fixed, labels: model.get("labels"), words, initial, domains, language, shut: () => isShut(model) };
  const traits = Object.keys(initial);
  /** @returns {any} */
  const state = () => ({ ...fixed, ...Object.fromEntries(traits.map((name) => [name, model.get(name)])) });
  const look = () => ({ state: state(), view: read(state()) });

  /** @param {Hands} hands */
  function made({ set, redraw, changing }) {
    const parts = make({ ...given, state, set, redraw });
    let now = look();
    let before = now;
    /** @param {Turn} screen */
    function turn({ moved, resized, shown }) {
      if (moved) now = look();
      if (shown) parts.draw(now, resized);
      if (moved) say();
    }
    /** Whatever was moved since the last screen is one change. */
    function say() {
      changing();
      const sentence = explain(before, now, given);
      if (sentence && !given.shut()) write(parts.said, sentence); // closed, it goes on to say what opens it
    }
    // While time runs by itself, what was done before it began is still being told.
    const rest = () => {
      if (!parts.playing?.()) before = now;
    };
    const { root, said, end, pause } = parts;
    return { root, said, turn, rest, end, pause, seen: () => now };
  }
  return live({ model, el, traits, make: made });
}

/** Dragging over a picture moves the week, as the slider below it does.
 *  @param {SVGElement} svg
 *  @param {(event: PointerEvent) => void} scrub */
export function scrubbable(svg, scrub) {
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    scrub(event);
  });
  svg.addEventListener("pointermove", (event) => event.buttons & 1 && scrub(event));
}
