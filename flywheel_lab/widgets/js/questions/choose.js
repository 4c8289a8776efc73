// Choose one option or several: native radio buttons and boxes, with the letter that stands for each in code here.
import { element } from "../parts/controls.js";
import { spans } from "./prose.js";

/** @param {number} i */
const letterOf = (i) => String.fromCharCode(65 + i);

/** One of several options; the answer is its letter.
 *  @param {Asked} parts
 *  @returns {Control} */
export const oneControl = (parts) => choice({ ...parts, type: "radio" });
/** Any of several options; the answer has all their letters.
 *  @param {Asked} parts
 *  @returns {Control} */
export const manyControl = (parts) => choice({ ...parts, type: "checkbox" });

/** @param {Asked & {type: string}} parts
 *  @returns {Control} */
function choice({ card, id, onChange, type }) {
  const order = card.order ?? card.options.map((_, i) => i);
  // What is handed in is the letter of an option's own place, wherever it is shown.
  const inputs = order.map((own, i) => element("input", { type, name: id, value: letterOf(own), id: `${id}-${i}` }));
  const items = order.map((own, i) =>
    element(
      "label",
      { class: "fl-option", for: `${id}-${i}` },
      inputs[i],
      element("span", { class: "fl-letter" }, letterOf(i)),
      element("span", {}, ...spans(card.options[own])),
    ),
  );
  const role = type === "radio" ? "radiogroup" : "group";
  const node = element("div", { class: "fl-options", role, "aria-labelledby": `${id}-ask` }, ...items);
  node.addEventListener("change", onChange);
  return {
    node,
    read: () =>
      inputs
        .filter((input) => input.checked)
        .map((input) => input.value)
        .sort()
        .join(""),
    show: (answer) => inputs.forEach((input) => (input.checked = String(answer).toUpperCase().includes(input.value))),
    lock: (reveal) => inputs.forEach((input) => (input.disabled = Boolean(reveal))),
  };
}
