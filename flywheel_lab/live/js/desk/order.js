// The running order: where we are, what was asked, and a jump to any question.
import { button, element, write } from "../../../widgets/js/parts/controls.js";

/** @param {{words: Words, steer(what: string, more?: any): Promise<Answered>}} given */
export function orderOf({ words, steer }) {
  const { texts } = words;
  const list = element("ol", { class: "fl-order-list" });
  const node = element("div", {}, element("h2", {}, texts.order), list);
  /** @type {ReturnType<typeof lineOf>[]} */
  let lines = [];
  let seen = -1;

  /** @param {number} place */
  function lineOf(place) {
    const jump = button(() => steer("goto", { to: place }));
    const title = element("span", { class: "fl-order-title" });
    const more = element("span", { class: "fl-tip" });
    jump.node.append(title, more);
    const item = element("li", {}, jump.node);
    return { item, jump: jump.node, title, more };
  }
  /** Not into view, which would move the page and take the buttons along. @param {HTMLElement} item */
  function showInColumn(item) {
    const column = node.parentElement;
    const [line, frame] = [item.getBoundingClientRect(), column.getBoundingClientRect()];
    column.scrollTop += Math.min(0, line.top - frame.top) || Math.max(0, line.bottom - frame.bottom);
  }
  /** @param {any} state */
  function show({ order, index, stage }) {
    if (lines.length !== order.length) {
      lines = order.map((/** @type {any} */ _, /** @type {number} */ i) => lineOf(i));
      list.replaceChildren(...lines.map(({ item }) => item));
    }
    lines.forEach(({ item, jump, title, more }, i) => {
      const { title: name, kind, answered, done } = order[i];
      const here = i === index && stage !== "lobby";
      write(title, `${i + 1}. ${name}`);
      const about = [texts[`kind_${kind}`] ?? kind];
      if (answered) about.push(words.count(texts.answers, answered));
      if (done) about.push(`✓ ${texts.done}`);
      write(more, about.join(" · "));
      if (here) jump.setAttribute("aria-current", "step");
      else jump.removeAttribute("aria-current");
      item.classList.toggle("fl-here", here);
      if (here && seen !== i) {
        seen = i;
        showInColumn(item);
      }
    });
  }
  return { node, show };
}
