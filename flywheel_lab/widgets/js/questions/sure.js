// How sure somebody is of an answer, asked before it is handed in: a row of radio buttons.
import { element } from "../parts/controls.js";

/** @param {{sure: {ask: string, levels: string[]}, id: string, change(level: number): void}} given */
export function sureOf({ sure, id, change }) {
  const inputs = sure.levels.map((_, i) =>
    element("input", { type: "radio", name: `${id}-sure`, id: `${id}-sure-${i}`, value: i + 1 }),
  );
  const labels = inputs.map((input, i) => element("label", { for: input.id }, input, sure.levels[i]));
  const node = element("fieldset", { class: "fl-how-sure" }, element("legend", {}, sure.ask), ...labels);
  node.addEventListener("change", () => change(inputs.findIndex((input) => input.checked) + 1));
  return { node, lock: () => inputs.forEach((input) => (input.disabled = true)) };
}
