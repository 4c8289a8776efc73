// The line above every page of a phone: who one is, whether the room is there, the other language.
import { element, write } from "../../../widgets/js/parts/controls.js";

const BAD = 2; // one try that failed is nothing to be told of

/** @param {{words: Words, languages: Node}} given */
export function headOf({ words, languages }) {
  const { texts } = words;
  const name = element("summary", {});
  const back = element("strong", {});
  const about = element("p", {}, `${texts.your_back_code} `, back, ` · ${texts.back_for}`);
  const who = element("details", { class: "fl-who" }, name, about);
  const away = element("p", { class: "fl-away", role: "status" });
  const node = element("header", { class: "fl-top" }, who, languages, away);
  let now = 0;
  who.hidden = true;
  return {
    node,
    /** @param {{name?: string, back?: string}} person */
    named(person) {
      who.hidden = !person.name;
      write(name, person.name ?? "");
      write(back, person.back ?? "");
    },
    trouble: () => now,
    troubled(/** @type {number} */ k) {
      now = k;
      write(away, k >= BAD ? texts.away : "");
      node.classList.toggle("fl-without", k >= BAD);
    },
  };
}
