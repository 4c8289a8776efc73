// Put lines in order: drag a line, or move it with its arrow buttons or the arrow keys.
import { element } from "../parts/controls.js";
import { orderedList } from "../parts/ordering.js";
import { spans } from "./prose.js";

/** The answer has the letters of the lines, as they were shown first, from top to bottom.
 *  @param {{card: Pick<Card, "lines" | "code">, words: Words, onChange(): void}} asked
 *  @returns {Control} */
export function orderControl({ card, words, onChange }) {
  const lines = card.lines.map((text, i) => ({ key: String.fromCharCode(65 + i), parts: spans(text) }));
  const { list, heard, read, show } = orderedList({ lines, words, onChange });
  return {
    node: element("div", {}, element("p", { class: "fl-tip" }, words.texts.arrange), list, heard),
    read: () => read().join(""),
    show: (answer) => show([...String(answer)]),
  };
}
