// The sliders of push_the_wheel, and a list: three at first, the others behind a line.
import { element, picker, slider } from "../parts/controls.js";
import { uniqueId } from "../parts/page.js";
import { asText } from "./numbers.js";

/** Return {first, more, show}; `look` holds the ranges of the sliders and the shapes [k, name].
 *  @param {{words: Words, look: WheelLook, act: WheelActs}} given */
export function makeControls({ words, look, act }) {
  const { texts } = words;
  const id = uniqueId();
  const names = [...look.first, ...look.more];
  /** @param {keyof WheelSettings} name */
  const range = (name) =>
    slider({ id: `${id}-${name}`, ...look.domains[name], onInput: (value) => act.change(name, value) });
  const sliders = Object.fromEntries(names.filter((name) => name !== "shape").map((name) => [name, range(name)]));
  const shape = picker({
    id: `${id}-shape`,
    name: texts.shape,
    options: look.shapes.map(([, name]) => name),
    onPick: (place) => act.change("shape", look.shapes[place][0]),
  });
  /** @param {(keyof WheelSettings)[]} names
   *  @param {string} kind */
  const grid = (names, kind) =>
    element("div", { class: `fl-controls ${kind}` }, ...names.map((name) => (sliders[name] ?? shape).node));
  const more = element("details", { class: "fl-more" }, element("summary", {}, texts.more), grid(look.more, ""));

  /** @param {Game} game */
  function show(game) {
    const free = game.challenge && (game.challenge.rules.free ?? []);
    for (const name of names) {
      const value = game.parameters[name];
      if (name === "shape") shape.show(look.shapes.findIndex(([k]) => k === value));
      else {
        const highest = Math.max(value, game.base[name]);
        sliders[name].show({ name: look.domains[name].label, value, highest, text: asText(name, value, look, words) });
      }
      (sliders[name] ?? shape).input.disabled = free !== null && !free.includes(name);
    }
  }
  return { first: grid(look.first, "fl-three"), more, show };
}
