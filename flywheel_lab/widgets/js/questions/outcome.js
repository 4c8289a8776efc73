// What was said to an answer: symbol and word, the reason, sometimes a picture; read aloud when it changes.
import { element, write } from "../parts/controls.js";
import { paragraphs } from "./prose.js";

/** @param {Words} words */
export function outcomeOf({ texts }) {
  const body = element("div", { class: "fl-outcome-body" });
  const node = element("div", { class: "fl-outcome", role: "status", "aria-live": "polite" }, body);
  const aside = element("p", { class: "fl-aside" });
  let last = ""; // what is there already is not read aloud again
  /** @param {string} kind
   *  @param {(Node | string)[]} children */
  const fill = (kind, ...children) => {
    last = "";
    node.className = `fl-outcome ${kind}`;
    body.replaceChildren(...children);
  };
  /** Add what came later: what could not be saved, a picture, and in a workshop the code for the room.
   *  @param {Outcome} outcome */
  function complete({ notice, picture, code }) {
    body.querySelectorAll(".fl-notice, .fl-room-code").forEach((each) => each.remove());
    if (code) body.append(element("p", { class: "fl-room-code" }, `${code.said} `, element("strong", {}, code.signs)));
    if (notice) body.append(element("p", { class: "fl-notice" }, notice));
    const words = body.querySelector(".fl-shown em");
    if (picture && words && !body.querySelector("img")) words.parentElement.after(element("img", picture));
  }
  return {
    node,
    /** A quiet line below, "" for none.
     *  @param {string} text */
    aside(text) {
      write(aside, text);
      if (text) node.append(aside);
      else aside.remove();
    },
    clear: () => fill("fl-empty"),
    plain: (/** @type {string} */ text) => fill("fl-plain", ...paragraphs(text)),
    /** @param {Outcome} outcome */
    show(outcome) {
      const { status, symbol, word, message, belief, source } = outcome;
      const all = JSON.stringify([status, word, message, belief]);
      if (all === last) return complete(outcome);
      const face = element("span", { "aria-hidden": "true" }, `${symbol} `);
      const said = [element("p", { class: "fl-status" }, face, word), ...paragraphs(message)];
      if (source) {
        const summary = element("summary", {}, texts.source);
        said.push(element("details", { class: "fl-shown" }, summary, ...paragraphs(source)));
      }
      if (belief) said.push(counter(outcome));
      fill(`fl-${status.replace(" ", "-")}`, ...said);
      complete(outcome);
      last = all;
    },
  };
}

/** The misconception behind an answer: what many people think, and why it is wrong; its picture comes between.
 *  @param {Outcome} idea */
function counter({ caption, belief, why }) {
  const parts = [element("p", {}, element("em", {}, belief)), ...paragraphs(why)];
  return element("details", { class: "fl-shown" }, element("summary", {}, caption), ...parts);
}
