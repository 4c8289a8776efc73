// Before the first question: who one is, and the code with which one comes back; and after the last.
import { element } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";

/** @param {{words: Words, state: any}} given */
export function lobbyPage({ words, state }) {
  const { texts } = words;
  return {
    node: element(
      "section",
      { class: "fl-lobby" },
      element("h1", {}, fill(texts.you_are, { name: state.name })),
      element("p", {}, texts.waits),
      element("p", { class: "fl-back" }, texts.your_back_code, " ", element("strong", {}, state.back)),
      element("p", { class: "fl-tip" }, texts.back_for),
    ),
  };
}

/** After the last question.
 *  @param {{words: Words}} given */
export function endedPage({ words: { texts } }) {
  return { node: element("section", { class: "fl-over" }, element("h1", {}, texts.ended), element("p", {}, texts.ended_how)) };
}
