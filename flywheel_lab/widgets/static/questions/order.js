// Put lines in order: drag a line, or move it with its arrow buttons or the arrow keys.
import { element, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";
import { spans } from "./prose.js";

/** The answer has the letters of the lines, as they were shown first, from top to bottom. */
export function orderControl({ card, words, onChange }) {
  const heard = element("p", { class: "fl-unseen", role: "status" });
  const list = element("ol", { class: card.code ? "fl-lines fl-code" : "fl-lines" });
  const lines = card.lines.map((text, i) => line({ text, code: card.code, letter: String.fromCharCode(65 + i) }));
  list.append(...lines);
  let touched = false;

  function line({ text, code, letter }) {
    const move = (step, key) => {
      const sign = element("button", { type: "button", "aria-label": fill(words.texts[key], { line: text }) });
      sign.append(step < 0 ? "↑" : "↓");
      sign.addEventListener("click", () => place(node, [...list.children].indexOf(node) + step, sign));
      return sign;
    };
    const shown = code ? [element("code", {}, text)] : spans(text);
    const moves = element("span", { class: "fl-moves" }, move(-1, "up"), move(1, "down"));
    const node = element("li", { "data-letter": letter }, element("span", { class: "fl-line-text" }, ...shown), moves);
    node.dataset.text = text;
    node.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      place(node, [...list.children].indexOf(node) + step, event.target);
    });
    node.addEventListener("pointerdown", (event) => !event.target.closest("button") && drag(node, event));
    return node;
  }
  function place(node, to, focus) {
    const others = [...list.children].filter((each) => each !== node);
    const place = Math.max(0, Math.min(others.length, to));
    list.insertBefore(node, others[place] ?? null);
    focus?.focus();
    write(heard, fill(words.texts.moved, { line: node.dataset.text, place: place + 1, count: lines.length }));
    touched = true;
    onChange();
  }
  function drag(node, event) {
    node.setPointerCapture(event.pointerId);
    node.classList.add("fl-dragged");
    const move = ({ clientY }) => {
      const others = [...list.children].filter((each) => each !== node);
      const under = others.findIndex((each) => {
        const box = each.getBoundingClientRect();
        return clientY < box.top + box.height / 2;
      });
      const before = under < 0 ? null : others[under];
      if (node.nextSibling !== before) list.insertBefore(node, before);
    };
    const drop = () => {
      node.classList.remove("fl-dragged");
      node.removeEventListener("pointermove", move);
      place(node, [...list.children].indexOf(node));
    };
    node.addEventListener("pointermove", move);
    node.addEventListener("pointerup", drop, { once: true });
    node.addEventListener("pointercancel", drop, { once: true });
  }
  return {
    node: element("div", {}, element("p", { class: "fl-tip" }, words.texts.arrange), list, heard),
    read: () => [...list.children].map((each) => each.dataset.letter).join(""),
    empty: () => !touched,
    show: (answer) => {
      touched = true;
      list.append(...[...answer].map((letter) => lines.find((each) => each.dataset.letter === letter)).filter(Boolean));
    },
  };
}
