// Find what belongs together: for each line on the left a list of all that stands on the right.
import { element } from "../parts/controls.js";
import { spans } from "./prose.js";

/** The answer has, for each line on the left, the letter of its right side; "-" where none is chosen yet.
 *  @param {Asked} asked
 *  @returns {Control} */
export function matchControl({ card, words, id, onChange }) {
  const lists = card.left.map((_, i) => {
    const options = card.right.map((text, k) => element("option", { value: String.fromCharCode(65 + k) }, text));
    return element("select", { id: `${id}-${i}` }, element("option", { value: "-" }, words.texts.choose), ...options);
  });
  const rows = card.left.map((text, i) =>
    element("div", { class: "fl-match-row" }, element("label", { for: `${id}-${i}` }, ...spans(text)), lists[i]),
  );
  const node = element("div", { class: "fl-matches" }, ...rows);
  node.addEventListener("change", onChange);
  const read = () => lists.map((list) => list.value).join("");
  return {
    node,
    read,
    empty: () => read().includes("-"),
    show: (answer) =>
      lists.forEach((list, i) => {
        list.value = answer[i] ?? "-";
        list.value ||= "-"; // a letter that is not in the list
      }),
    lock: (reveal) => lists.forEach((list) => (list.disabled = Boolean(reveal))),
  };
}
