// Help with an exercise, one rung at a time: hints, the solution in mixed lines, the solution. What was shown before
// stays above.
import { button, element, write } from "../parts/controls.js";
import { typedField } from "./number.js";
import { orderControl } from "./order.js";
import { paragraphs } from "./prose.js";

/** What is handed in is an answer, {typed}, or asks for help: {rung: how far up, order: letters of the mixed lines, or ""}.
 *  @param {Asked} asked
 *  @returns {Control} */
export function ladderControl({ card, words, sheet, id, onChange, commit }) {
  const { texts } = words;
  const top = card.rungs.length;
  const mixed = top > card.hints ? card.hints + 1 : 0; // the rung with the mixed lines, if there is one
  /** @type {{rung: number, order: string, typed?: string}} */
  let wanted = { rung: 0, order: "" };
  let asking = false; // whether help was asked for just now
  let handing = false;
  let passed = false;
  /** @type {Help} */
  let help = { rung: 0, hints: [] };
  /** @type {Control} */
  let order = null;

  const field = card.field ? typedField({ id, name: card.field, words, sheet, onChange, onCheck: check }) : null;
  const heard = element("p", { class: "fl-unseen", role: "status" });
  const verdict = element("div", { class: "fl-judged", role: "status" });
  const rungs = element("ol", { class: "fl-rungs" });
  const next = button(() => ask(...upwards()));
  const anyway = button(() => ask(top, ""));
  anyway.node.classList.add("fl-quiet");
  const row = element("div", { class: "fl-row" }, next.node, anyway.node);
  const node = element("div", { class: "fl-ladder" }, rungs, row, heard);

  const puzzling = () => help.rung === mixed && mixed && !help.judged?.right && !passed;
  /** @returns {[rung: number, letters: string]} */
  function upwards() {
    if (passed) return [top, ""];
    return puzzling() ? [mixed, order.read()] : [help.rung + 1, ""];
  }
  /** @param {number} rung
   *  @param {string} letters */
  function ask(rung, letters) {
    wanted = { rung, order: letters };
    asking = true;
    commit();
  }
  function check() {
    handing = true;
    commit();
    handing = false;
  }
  /** @param {string} name
   *  @param {(Node | string)[]} parts */
  function rung(name, ...parts) {
    const title = element("p", { class: "fl-rung-name" }, name);
    const item = element("li", { class: "fl-rung", tabindex: -1 }, title, ...parts);
    rungs.append(item);
    return item;
  }
  /** Add what is new; a text is read aloud, a rung with controls gets the focus.
   *  @param {boolean} quietly */
  function climb(quietly) {
    let latest = null;
    const before = passed && help.rung === top ? [] : help.hints; // who passed wants to see the solution alone
    before.slice(rungs.querySelectorAll(".fl-hint").length).forEach((hint, i, fresh) => {
      const name = card.rungs[before.length - fresh.length + i];
      latest = rung(name, ...paragraphs(hint));
      latest.classList.add("fl-hint");
      if (!quietly) write(heard, `${name}. ${latest.lastChild.textContent}`);
    });
    if (before.length && help.lines && !order) {
      order = orderControl({ card: { lines: help.lines, code: true }, words, onChange });
      latest = rung(card.rungs[card.hints], order.node, verdict);
      if (!quietly) write(heard, texts.mixed);
    }
    if (help.solution && !rungs.querySelector(".fl-solution")) latest = solution();
    if (latest && !quietly && node.contains(document.activeElement) && help.rung > card.hints) latest.focus();
  }
  function solution() {
    const code = help.solution.map((line) => element("code", {}, line));
    const why = passed ? [] : paragraphs(help.because); // who passed has read it above
    const formula = element("p", {}, texts.as_formula, " ", element("code", {}, help.formula));
    const inCode = element("p", { class: "fl-tip" }, texts.in_code);
    const item = rung(texts.solution, formula, inCode, element("pre", { class: "fl-code" }, ...code), ...why);
    item.classList.add("fl-solution");
    return item;
  }
  function judged() {
    verdict.replaceChildren(...(help.judged ? paragraphs(help.judged.message) : []));
    verdict.classList.toggle("fl-right", Boolean(help.judged?.right));
  }
  function buttons() {
    next.node.hidden = help.rung >= top || (passed && !mixed);
    next.show(puzzling() ? texts.order_check : (card.rungs[passed ? top - 1 : help.rung] ?? ""));
    next.node.classList.toggle("fl-main", puzzling());
    anyway.node.hidden = !puzzling();
    anyway.show(texts.anyway);
  }
  const asked = () => ({ rung: wanted.rung, order: order ? order.read() : wanted.order });
  const typed = () => (field?.read() ? { typed: field.read() } : {});
  buttons();
  return {
    node,
    above: field?.node,
    read: () => (handing ? { typed: field.read() } : { ...asked(), ...typed() }),
    empty: () => handing && !field.read(),
    show(answer) {
      wanted = { rung: 0, order: "", ...answer };
      if (wanted.typed !== undefined) field?.show(wanted.typed);
    },
    tell({ status, reveal }) {
      const quietly = !help.rung && !asking; // drawn again, and nobody asked just now
      asking = false;
      passed = status === "passed";
      help = reveal ?? help;
      climb(quietly);
      if (quietly && order && wanted.order) order.show(wanted.order);
      judged();
      buttons();
    },
    remove: () => field?.remove(),
  };
}
