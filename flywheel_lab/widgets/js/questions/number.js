// Type a number with its unit, or three: a range and the likeliest value in it.
import { button, element } from "../parts/controls.js";
import { chipsOf, readerOf } from "./reader.js";

/** One number; the answer is the text as typed.
 *  @param {Asked} asked
 *  @returns {Control} */
export function numberControl({ card, words, sheet, id, onChange, commit }) {
  const { node, input } = field({ id, unit: card.unit, labelled: `${id}-ask` });
  const reader = readerOf({ words, sheet });
  node.addEventListener("input", () => (reader.typed(input.value), onChange()));
  input.addEventListener("keydown", (event) => event.key === "Enter" && commit());
  return {
    node: element("div", { class: "fl-numbers" }, node, reader.node),
    read: () => input.value.trim(),
    show: (answer) => (input.value = answer),
    lock: (reveal) => (input.readOnly = Boolean(reveal)),
    remove: reader.remove,
  };
}

/** At least, most likely, at most; the answer is the list of the three texts.
 *  @param {Asked} asked
 *  @returns {Control} */
export function rangeControl({ card, words, sheet, id, onChange, commit }) {
  const fields = ["low", "guess", "high"].map((key) =>
    field({ id: `${id}-${key}`, name: words.texts[key], unit: card.unit }),
  );
  const tip = element("p", { class: "fl-tip" }, words.texts.range);
  const reader = readerOf({ words, sheet });
  const numbers = element("div", { class: "fl-numbers" }, ...fields.map((each) => each.node));
  const node = element("div", {}, numbers, reader.node, tip);
  const inputs = fields.map((each) => each.input);
  inputs.forEach((input) => input.addEventListener("input", () => (reader.typed(input.value), onChange())));
  node.addEventListener("keydown", (event) => event.key === "Enter" && commit());
  return {
    node,
    read: () => inputs.map((input) => input.value.trim()),
    empty: () => inputs.some((input) => !input.value.trim()),
    show: (answer) => inputs.forEach((input, i) => (input.value = answer[i] ?? "")),
    lock(reveal) {
      inputs.forEach((input) => (input.readOnly = Boolean(reveal)));
      if (reveal) reader.quiet();
    },
    remove: reader.remove,
  };
}

/** A field for the answer to an exercise, with the button that checks it.
 *  @param {{id: string, name: string, words: Words, sheet(): Sheet, onChange(): void, onCheck(): void}} parts */
export function typedField({ id, name, words, sheet, onChange, onCheck }) {
  const input = element("input", {
    id: `${id}-typed`,
    type: "text",
    autocomplete: "off",
    autocapitalize: "none",
    size: 20,
  });
  input.spellcheck = false;
  const reader = readerOf({ words, sheet });
  const chips = chipsOf({ words, quantities: sheet()?.quantities, input });
  const press = button(onCheck);
  press.show(words.texts.check);
  press.node.classList.add("fl-main");
  input.addEventListener("input", () => (reader.typed(input.value), onChange()));
  input.addEventListener("keydown", (event) => event.key === "Enter" && onCheck());
  const row = element("div", { class: "fl-row" }, input, press.node);
  const label = element("label", { for: `${id}-typed` }, name);
  return {
    node: element("div", { class: "fl-typed" }, label, row, reader.node, ...(chips ? [chips] : [])),
    read: () => input.value.trim(),
    show: (/** @type {string} */ answer) => (input.value = answer),
    remove: reader.remove,
  };
}

/** @param {{id: string, name?: string, unit: string, labelled?: string}} words */
function field({ id, name, unit, labelled }) {
  const input = element("input", { id, type: "text", autocomplete: "off", size: 8 });
  if (labelled) input.setAttribute("aria-labelledby", `${labelled} ${id}-unit`);
  else input.setAttribute("aria-describedby", `${id}-unit`);
  const label = name ? [element("label", { for: id }, name)] : [];
  const measure = element("span", { class: "fl-unit", id: `${id}-unit` }, unit);
  return { node: element("div", { class: "fl-field" }, ...label, input, measure), input };
}
