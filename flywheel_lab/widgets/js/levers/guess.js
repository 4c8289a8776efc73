// Before the answer: the levers, to be put into the order in which one thinks that they bring money back.
import { button, element } from "../parts/controls.js";
import { orderedList } from "../parts/ordering.js";
import { same } from "../parts/changes.js";

/** @param {{words: Words, onChange(order: string[]): void, onReveal(): void}} given */
export function guessOf({ words, onChange, onReveal }) {
  const { texts } = words;
  const place = element("div");
  const reveal = button(onReveal);
  reveal.show(texts.reveal);
  reveal.node.classList.add("fl-main");
  const node = element(
    "div",
    { class: "fl-more fl-guess-first" },
    element("p", { class: "fl-tip" }, texts.arrange),
    place,
    element("div", { class: "fl-choice" }, reveal.node),
  );
  /** @type {ReturnType<typeof orderedList>} */
  let list = null;
  /** @type {LeverGiven[]} */
  let latest = [];
  /** A firm has its own levers; those that nobody has moved stand in the order in which they came.
   *  @param {LeverGiven[]} levers
   *  @param {string[]} order */
  function show(levers, order) {
    if (levers !== latest) {
      latest = levers;
      const lines = levers.map(({ key, name }) => ({ key, parts: [name] }));
      list = orderedList({ lines, words, onChange: () => onChange(list.read()) });
      place.replaceChildren(list.list, list.heard);
    }
    if (order.length && !same(list.read(), order)) list.show(order);
  }
  return { node, show };
}
