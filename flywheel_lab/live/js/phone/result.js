// After the reveal: the own answer beside the truth and the room's, why it is so, and what many think.
import { element } from "../../../widgets/js/parts/controls.js";
import { paragraphs } from "../../../widgets/js/questions/prose.js";
import { turnOf } from "../game/result.js";
import { barsOf } from "../pictures/bars.js";
import { curvesOf } from "../pictures/curves.js";
import { numbersOf, spokenNumbers } from "../pictures/numbers.js";
import { gateOf, ideaOf, textsOf } from "../pictures/said.js";

/** `mine` is {v} or null for who did not answer.
 *  @param {{card: Card, words: Words, control: RoomControl, mine: {v: any}, shown: Told}} given */
export function resultOf({ card, words, control, mine, shown }) {
  const { texts } = words;
  const parts = [];
  /** @type {{remove(): void}} */
  let picture = { remove() {} };
  if (shown.turn) {
    const turn = turnOf({ shown, words });
    control?.node.replaceChildren();
    return { node: element("div", { class: "fl-result" }, turn.node, turn.lines.node), remove: turn.lines.remove };
  }
  if (shown.counts) {
    const bars = barsOf({ card, words });
    bars.show(shown, mine?.v ?? "");
    parts.push(bars.node);
    control?.node.replaceChildren();
  } else if (card.kind === "curve") {
    if (mine && control) control.reveal({ truth: shown.truth, at: shown.at, where: widestOf(mine.v, shown.at) });
    else {
      const curves = curvesOf({ card, words });
      curves.show({ ...shown, curves: [] });
      parts.push(curves.node);
      control?.node.replaceChildren();
      picture = curves;
    }
  } else if (shown.values) {
    const numbers = numbersOf({ card, words });
    numbers.show({ ...shown, mine: mine?.v });
    control?.node.replaceChildren();
    parts.push(numbers.node, element("p", { class: "fl-tip" }, spokenNumbers(shown, card.unit ?? "", words)));
    picture = numbers;
  } else if (shown.texts) {
    parts.push(textsOf(shown.texts));
    if (shown.ours) parts.push(element("div", { class: "fl-ours" }, element("p", { class: "fl-kicker" }, texts.ours)));
    if (shown.ours) parts.at(-1).append(...paragraphs(shown.ours));
  }
  if (!mine) parts.push(element("p", { class: "fl-tip" }, texts.no_answer));
  const { outcome, why } = shown;
  if (outcome && !shown.texts) parts.push(saidTo(outcome, words));
  if (why && !tellsAll(card, shown)) parts.push(element("div", { class: "fl-why" }, ...paragraphs(why)));
  if (shown.idea) parts.push(folded(ideaOf(shown.idea, words), shown.idea.name === outcome?.misconception, texts));
  for (const gate of shown.gates ?? []) parts.push(gateOf(gate, words));
  return { node: element("div", { class: "fl-result" }, ...parts), remove: () => picture.remove() };
}

/** What is said to the own answer, as the course says it.
 *  @param {{status: string, message: string}} outcome
 *  @param {Words} words */
function saidTo({ status, message }, { texts }) {
  const passed = status === "passed";
  const face = element("p", { class: "fl-status" }, passed ? `✓ ${texts.passed}` : `→ ${texts.not_yet}`);
  return element("div", { class: `fl-why ${passed ? "fl-passed" : "fl-not-yet"}` }, face, ...paragraphs(message));
}

/** Whether what is said to the own answer tells the reason as well.
 *  @param {Card} card
 *  @param {Told} shown */
const tellsAll = (card, { outcome, why }) => Boolean(outcome) && (card.kind === "many" || outcome.message.includes(why));

/** What many think is in a fold for who does not.
 *  @param {HTMLElement} idea
 *  @param {boolean} own
 *  @param {Texts} texts */
function folded(idea, own, texts) {
  if (own) return idea;
  const title = element("summary", {}, texts.many_think);
  idea.querySelector("h2").remove();
  return element("details", {}, title, idea);
}

/** Where a drawing is farthest from the truth.
 *  @param {number[]} drawn
 *  @param {number[]} at */
export const widestOf = (drawn, at) => {
  const gaps = at.map((value, i) => Math.abs(value - drawn[i]));
  return gaps.indexOf(Math.max(...gaps));
};
