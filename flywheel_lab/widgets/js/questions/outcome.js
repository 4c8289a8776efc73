// What was said to an answer: symbol and word, the reason, sometimes a picture; read aloud when it changes.
import { element } from "../parts/controls.js";
import { paragraphs } from "./prose.js";

export function outcomeOf() {
  const body = element("div", { class: "fl-outcome-body" });
  const node = element("div", { class: "fl-outcome", role: "status", "aria-live": "polite" }, body);
  let last = ""; // what is there already is not read aloud again
  /** @param {string} kind
   *  @param {(Node | string)[]} children */
  const fill = (kind, ...children) => {
    last = "";
    node.className = `fl-outcome ${kind}`;
    body.replaceChildren(...children);
  };
  return {
    node,
    clear: () => fill("fl-empty"),
    plain: (/** @type {string} */ text) => fill("fl-plain", ...paragraphs(text)),
    /** @param {Outcome} outcome */
    show({ status, symbol, word, message, notice, ...idea }) {
      const all = JSON.stringify([status, word, message, notice]);
      if (all === last) return;
      const face = element("span", { "aria-hidden": "true" }, `${symbol} `);
      const said = [element("p", { class: "fl-status" }, face, word), ...paragraphs(message)];
      if (notice) said.push(element("p", { class: "fl-notice" }, notice));
      if (idea.picture) said.push(counter(idea));
      fill(`fl-${status.replace(" ", "-")}`, ...said);
      last = all;
    },
  };
}

/** The misconception behind an answer: what many people think, a picture in which it fails, and why.
 *  @param {any} idea */
function counter({ caption, belief, why, picture }) {
  const parts = [element("p", {}, element("em", {}, belief)), element("img", picture), ...paragraphs(why)];
  return element("details", { class: "fl-shown" }, element("summary", {}, caption), ...parts);
}
