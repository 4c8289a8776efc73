// How the answers to each kind of question are shown, on the wall and on the desk.
import { element } from "../../../widgets/js/parts/controls.js";
import { gameOf } from "../game/wall.js";
import { barsOf, optionsOf, spokenBars } from "./bars.js";
import { curvesOf, spokenCurves } from "./curves.js";
import { numbersOf, spokenNumbers } from "./numbers.js";
import { textsOf } from "./said.js";

/** How the answers to a kind of question are shown.
 *  @param {{q: any, words: Words, scale?(): number}} given
 *  @returns {{node: Node, show(shown: Told, stage: string): void, spoken(shown: Told): string, remove(): void}} */
export function lookOf({ q, words, scale = () => 1 }) {
  const { card } = q;
  if (card.kind === "plan") return gameOf({ card, words, scale });
  if (card.kind === "curve") {
    return { ...curvesOf({ card, words, scale }), spoken: (shown) => spokenCurves(card, shown, words) };
  }
  if (optionsOf(card).length) {
    return { ...barsOf({ card, words }), spoken: (shown) => spokenBars(card, shown, words) };
  }
  if (q.kind === "text") {
    const node = element("div", { class: "fl-texts-wall" });
    const show = ({ texts = [] }) => node.replaceChildren(textsOf(texts));
    return { node, show, spoken: ({ texts = [] }) => texts.join(". "), remove() {} };
  }
  return { ...numbersOf({ card, words, scale }), spoken: (shown) => spokenNumbers(shown, card.unit ?? "", words) };
}
