// The sliders and lists of push_the_wheel: three at first, the others behind a line.
import { element, picker, slider } from "../parts/controls.js";
import { uniqueId } from "../parts/page.js";
import { choices } from "./game.js";
import { asText } from "./sentences.js";

/** Return {first, more, challenge, show}; `look` holds the ranges of the sliders and the shapes [k, name], `presets`
 *  the challenges. */
export function makeControls({ words, look, presets, act }) {
  const { texts } = words;
  const id = uniqueId();
  const ranges = Object.entries(look.domains).map(([name, domain]) => [
    name,
    slider({ id: `${id}-${name}`, ...domain, onInput: (value) => act.change(name, value) }),
  ]);
  const shape = picker({
    id: `${id}-shape`,
    name: texts.shape,
    options: look.shapes.map(([, name]) => name),
    onPick: (place) => act.change("shape", look.shapes[place][0]),
  });
  const all = { ...Object.fromEntries(ranges), shape };
  const named = { keep: texts.challenge_keep, turn: texts.challenge_turn, bearings: texts.challenge_bearings };
  const options = choices(presets).map((name) => named[name] ?? texts.challenge_none);
  const challenge = picker({ id: `${id}-challenge`, name: texts.challenge, options, onPick: act.choose });
  const grid = (names, kind) =>
    element("div", { class: `fl-controls ${kind}` }, ...names.map((name) => all[name].node));
  const more = element("details", { class: "fl-more" }, element("summary", {}, texts.more), grid(look.more, ""));

  function show(game) {
    const free = game.challenge && (game.challenge.rules.free ?? []);
    for (const [name, control] of Object.entries(all)) {
      const value = game.parameters[name];
      if (name === "shape") shape.show(look.shapes.findIndex(([k]) => k === value));
      else {
        const highest = Math.max(value, game.base[name]);
        control.show({ name: look.domains[name].label, value, highest, text: asText(name, value, look, words) });
      }
      control.input.disabled = free !== null && !free.includes(name);
    }
    challenge.show(choices(presets).indexOf(game.challenge?.name ?? null));
  }
  return { first: grid(look.first, "fl-three"), more, challenge, show };
}
