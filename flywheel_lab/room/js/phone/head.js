// The line above every page of a phone: who one is, whether the room is there, the other language.
import { element, write } from "../../../widgets/js/parts/controls.js";

const BAD = 2; // one try that failed is nothing to be told of

/** @param {{words: Words, languages: Node}} given */
export function headOf({ words, languages }) {
  const { texts } = words;
  const name = element("strong", { class: "fl-name-tag" });
  const away = element("p", { class: "fl-away", role: "status" });
  const node = element("header", { class: "fl-top" }, name, languages, away);
  let now = 0;
  return {
    node,
    named: (/** @type {string} */ text) => write(name, text),
    trouble: () => now,
    troubled(/** @type {number} */ k) {
      now = k;
      write(away, k >= BAD ? texts.away : "");
      node.classList.toggle("fl-without", k >= BAD);
    },
  };
}
