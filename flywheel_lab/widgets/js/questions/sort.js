// Sort items into bins: drag one, or tap it and then the bin; below the same as a list, with a choice for each item.
import { button, element, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";
import { matchControl } from "./match.js";
import { spans } from "./prose.js";

const STIRRED = 5; // pixels: what moves less was tapped

/** The answer has, for each item as shown, the letter of its bin; "-" where it still lies in the pool.
 *  @param {Asked} asked
 *  @returns {Control} */
export function sortControl({ card, words, id, onChange }) {
  const { texts } = words;
  const list = matchControl({ card, words, id, commit: null, onChange: changed });
  const heard = element("p", { class: "fl-unseen", role: "status" });
  const pool = place(texts.pool, -1);
  const bins = card.right.map(place);
  const items = card.left.map(item);
  let held = -1; // the item that was tapped
  /** @type {{answer: string, marks: boolean[]}} */
  let judged = null;

  /** @param {string} name
   *  @param {number} k */
  function place(name, k) {
    const put = button(() => k >= 0 && held >= 0 && move(held, k));
    put.show(name);
    const inside = element("div", { class: "fl-within" });
    const node = element("div", { class: k < 0 ? "fl-pool" : "fl-bin", role: "group", "aria-label": name });
    node.append(k < 0 ? element("p", { class: "fl-tip" }, name) : put.node, inside);
    node.addEventListener("click", ({ target }) => {
      if (held >= 0 && !(/** @type {Element} */ (target).closest("button"))) move(held, k);
    });
    return { node, inside };
  }
  /** @param {string} text
   *  @param {number} i */
  function item(text, i) {
    const grip = element("span", { class: "fl-grip", "aria-hidden": "true" }, "⠿");
    const sign = element("span", { class: "fl-sign-of" });
    const node = element(
      "button",
      { type: "button", class: "fl-piece" },
      grip,
      element("span", {}, ...spans(text)),
      sign,
    );
    let dragged = false;
    node.addEventListener("click", () => {
      if (!dragged) hold(held === i ? -1 : i);
      dragged = false;
    });
    node.addEventListener("pointerdown", (event) => {
      dragged = false;
      // A finger on the words scrolls the page; a finger on the grip drags.
      const drags =
        event.pointerType === "touch" ? grip.contains(/** @type {Node} */ (event.target)) : event.button === 0;
      if (drags) drag(node, event, i, () => (dragged = true));
    });
    return { node, sign };
  }
  /** @param {HTMLElement} node
   *  @param {PointerEvent} start
   *  @param {number} i
   *  @param {() => void} stirred */
  function drag(node, { pointerId, clientX, clientY }, i, stirred) {
    const places = [pool, ...bins];
    let over = -1;
    node.setPointerCapture(pointerId);
    /** @param {PointerEvent} now */
    const follow = (now) => {
      const [x, y] = [now.clientX - clientX, now.clientY - clientY];
      if (Math.hypot(x, y) > STIRRED) node.classList.add("fl-dragged");
      if (!node.classList.contains("fl-dragged")) return;
      stirred();
      node.style.transform = `translate(${x}px, ${y}px)`;
      over = places.findIndex((each) => isIn(each.node, now));
      places.forEach((each, k) => each.node.classList.toggle("fl-over", k === over));
    };
    const drop = () => {
      node.removeEventListener("pointermove", follow);
      node.removeEventListener("lostpointercapture", drop);
      node.classList.remove("fl-dragged");
      node.style.transform = "";
      places.forEach((each) => each.node.classList.remove("fl-over"));
      if (over >= 0) move(i, over - 1);
    };
    node.addEventListener("pointermove", follow);
    node.addEventListener("lostpointercapture", drop); // after pointerup and pointercancel alike
  }
  /** @param {number} i */
  function hold(i) {
    held = i;
    items.forEach(({ node }, k) => node.setAttribute("aria-pressed", String(k === held)));
    root.classList.toggle("fl-holding", held >= 0);
  }
  /** @param {number} i
   *  @param {number} k */
  function move(i, k) {
    const answer = [...list.read()];
    answer[i] = k < 0 ? "-" : String.fromCharCode(65 + k);
    list.show(answer.join(""));
    const focused = root.contains(document.activeElement);
    changed();
    if (k >= 0) write(heard, fill(texts.sorted, { line: card.left[i], bin: card.right[k] }));
    const next = list.read().indexOf("-");
    if (focused) items[next < 0 ? i : next].node.focus(); // the hand goes on where something is left
  }
  function changed() {
    hold(-1);
    draw();
    onChange();
  }
  function draw() {
    const answer = list.read();
    items.forEach(({ node, sign }, i) => {
      const inside = (bins[answer.charCodeAt(i) - 65] ?? pool).inside;
      if (node.parentNode !== inside) inside.append(node);
      const mark = judged && judged.answer[i] === answer[i] ? judged.marks[i] : undefined;
      write(sign, mark === undefined ? "" : mark ? " ✓" : " →");
      node.classList.toggle("fl-right", mark === true);
      node.classList.toggle("fl-wrong", mark === false);
    });
    pool.node.classList.toggle("fl-empty", !answer.includes("-"));
  }
  const twin = element("details", { class: "fl-twin" }, element("summary", {}, texts.as_list), list.node);
  const board = element("div", { class: "fl-bins" }, ...bins.map(({ node }) => node));
  const tip = element("p", { class: "fl-tip" }, texts.sort);
  const root = element("div", { class: "fl-sort" }, tip, pool.node, board, twin, heard);
  hold(-1);
  draw();
  return {
    node: root,
    read: list.read,
    empty: list.empty,
    show: (answer) => (list.show(answer), draw()),
    tell({ marks }) {
      judged = marks ? { answer: list.read(), marks } : null;
      draw();
    },
  };
}

/** @param {Element} node
 *  @param {{clientX: number, clientY: number}} point */
function isIn(node, { clientX: x, clientY: y }) {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return left <= x && x <= right && top <= y && y <= bottom;
}
