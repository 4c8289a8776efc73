// Fill the blanks of a sentence: a field in the place of each ▢, with a name for who does not see the sentence.
import { element, write } from "../parts/controls.js";
import { spans } from "./prose.js";

/** The answer is the list of the texts as typed.
 *  @param {Asked} asked
 *  @returns {Control} */
export function blanksControl({ card, onChange, commit }) {
  const fields = card.left.map((label, i) => {
    const input = element("input", { type: "text", autocomplete: "off", size: 7, "aria-label": label });
    const sign = element("span", { class: "fl-sign-of" });
    const node = element("span", { class: "fl-blank" }, input, sign);
    input.addEventListener("input", () => {
      mark(i, undefined);
      onChange();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const next = fields.find((each) => !each.input.value.trim());
      if (next && next.input !== input) next.input.focus();
      else commit();
    });
    return { node, input, sign };
  });
  /** @param {number} i
   *  @param {boolean} right */
  function mark(i, right) {
    const { node, sign } = fields[i];
    write(sign, right === undefined ? "" : right ? " ✓" : " →");
    node.classList.toggle("fl-right", right === true);
    node.classList.toggle("fl-wrong", right === false);
  }
  const [first, ...texts] = card.row.split("▢");
  const row = element("p", { class: "fl-blanks" }, ...spans(first));
  texts.forEach((text, i) => row.append(fields[i].node, ...spans(text)));
  return {
    node: row,
    read: () => fields.map(({ input }) => input.value.trim()),
    empty: () => fields.some(({ input }) => !input.value.trim()),
    show: (answer) => fields.forEach(({ input }, i) => (input.value = answer[i] ?? "")),
    tell: ({ marks }) => fields.forEach((_, i) => mark(i, marks?.[i])),
  };
}
