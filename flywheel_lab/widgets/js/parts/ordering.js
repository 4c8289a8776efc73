// A list that is put in order: a line is dragged, or moved with its arrow buttons or the arrow keys.
import { element, write } from "./controls.js";
import { fill } from "./words.js";

/** Lines by their keys. read() gives the keys from top to bottom, show(keys) puts them in that order.
 *  @param {{lines: {key: string, parts: (Node | string)[]}[], words: Words, onChange(): void}} given
 *  @returns {{list: HTMLElement, heard: HTMLElement, read(): string[], show(keys: string[]): void}} */
export function orderedList({ lines: given, words, onChange }) {
  const heard = element("p", { class: "fl-unseen", role: "status" });
  const list = element("ol", { class: "fl-lines" });
  const lines = given.map(line);
  list.append(...lines);

  /** @param {{key: string, parts: (Node | string)[]}} one */
  function line({ key, parts }) {
    const shown = element("span", { class: "fl-line-text" }, ...parts);
    const named = shown.textContent.trim();
    /** @param {number} step
     *  @param {string} name */
    const arrow = (step, name) => {
      const sign = element("button", { type: "button", "aria-label": fill(name, { line: named }) });
      sign.append(step < 0 ? "↑" : "↓");
      sign.addEventListener("click", () => place(node, placeOf(node) + step, named));
      return sign;
    };
    const grip = element("span", { class: "fl-grip", "aria-hidden": "true" }, "⠿");
    const { texts } = words;
    const moves = element("span", { class: "fl-moves" }, arrow(-1, texts.up), arrow(1, texts.down));
    const node = element("li", { "data-letter": key, tabindex: -1 }, grip, shown, moves);
    node.addEventListener("keydown", (event) => {
      const step = /** @type {Record<string, number>} */ ({ ArrowUp: -1, ArrowDown: 1 })[event.key];
      if (!step) return;
      event.preventDefault();
      place(node, placeOf(node) + step, named);
    });
    node.addEventListener("pointerdown", (event) => {
      // A finger on the words scrolls the page; a finger on the grip drags.
      const drags =
        event.pointerType === "touch" ? grip.contains(/** @type {Node} */ (event.target)) : event.button === 0;
      if (drags && !(/** @type {Element} */ (event.target).closest("button"))) drag(node, event, named);
    });
    return node;
  }
  /** @param {Element} node */
  const placeOf = (node) => [...list.children].indexOf(node);

  /** The other lines step aside: the one that moves never leaves the page, and keeps focus and pointer.
   *  @param {Element} node
   *  @param {number} to */
  function shift(node, to) {
    while (placeOf(node) > to) node.after(node.previousElementSibling);
    while (placeOf(node) < to) node.before(node.nextElementSibling);
  }
  /** @param {Element} node
   *  @param {number} to
   *  @param {string} named */
  function place(node, to, named) {
    shift(node, Math.max(0, Math.min(lines.length - 1, to)));
    write(heard, fill(words.texts.moved, { line: named, place: placeOf(node) + 1, count: lines.length }));
    onChange();
  }
  /** @param {HTMLElement} node
   *  @param {PointerEvent} event
   *  @param {string} named */
  function drag(node, { pointerId }, named) {
    const from = placeOf(node);
    node.setPointerCapture(pointerId);
    node.classList.add("fl-dragged");
    /** @param {PointerEvent} event */
    const move = ({ clientY }) => {
      /** @param {HTMLElement} each */
      const middle = (each) => each.getBoundingClientRect().top + each.offsetHeight / 2;
      const others = /** @type {HTMLElement[]} */ ([...list.children]).filter((each) => each !== node);
      const next = others.findIndex((each) => clientY < middle(each));
      shift(node, next < 0 ? others.length : next);
    };
    const drop = () => {
      node.classList.remove("fl-dragged");
      node.removeEventListener("pointermove", move);
      node.removeEventListener("lostpointercapture", drop);
      if (placeOf(node) !== from) place(node, placeOf(node), named);
    };
    node.addEventListener("pointermove", move);
    node.addEventListener("lostpointercapture", drop); // after pointerup and pointercancel alike
  }
  return {
    list,
    heard,
    read: () => [...list.children].map((each) => each.getAttribute("data-letter")),
    show: (keys) => {
      const known = keys.map((key) => lines.find((each) => each.dataset.letter === key));
      list.append(...known.filter(Boolean));
    },
  };
}
