// Judge what one often hears: four verdicts, one of them; once it is judged, ours is marked.
import { element, write } from "../parts/controls.js";
import { oneControl } from "./choose.js";

/** The answer is the letter of the verdict.
 *  @param {Asked} asked
 *  @returns {Control} */
export function claimControl(asked) {
  const { card, words } = asked;
  const verdicts = oneControl({ ...asked, card: { ...card, options: card.verdicts } });
  const call = element("p", { class: "fl-tip" }, words.texts.call);
  const signs = [...verdicts.node.children].map((option) => {
    const sign = element("span", { class: "fl-sign-of" });
    option.append(sign);
    return sign;
  });
  return {
    ...verdicts,
    node: element("div", {}, call, verdicts.node),
    lock(reveal) {
      verdicts.lock(reveal);
      signs.forEach((sign, i) => write(sign, reveal?.right === i ? words.texts.ours : ""));
    },
  };
}
