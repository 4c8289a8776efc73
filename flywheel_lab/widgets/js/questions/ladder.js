// Help with an exercise, one rung at a time: hints, the formula with gaps, the solution. What was shown before stays
// above.
import { button, element, write } from "../parts/controls.js";
import { typedField } from "./number.js";
import { paragraphs } from "./prose.js";

/** What is handed in is an answer, {typed}, or asks for help: {rung: how far up}.
 *  @param {Asked} asked
 *  @returns {Control} */
export function ladderControl({ card, words, sheet, id, onChange, commit }) {
  const { texts } = words;
  const top = card.rungs.length;
  /** @type {{rung: number, typed?: string}} */
  let wanted = { rung: 0 };
  let asking = false; // whether help was asked for just now
  let handing = false;
  let passed = false;
  /** @type {Help} */
  let help = { rung: 0, hints: [] };

  const field = card.field ? typedField({ id, name: card.field, words, sheet, onChange, onCheck: check }) : null;
  const heard = element("p", { class: "fl-unseen", role: "status" });
  const rungs = element("ol", { class: "fl-rungs" });
  const next = button(ask);
  const row = element("div", { class: "fl-row" }, next.node);
  const node = element("div", { class: "fl-ladder" }, rungs, row, heard);

  function ask() {
    wanted = { rung: passed ? top : help.rung + 1 };
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
    if (before.length && help.gaps && !rungs.querySelector(".fl-gaps")) {
      const gaps = element("code", { class: "fl-gaps" }, help.gaps);
      latest = rung(card.rungs[card.hints], element("p", {}, texts.gaps), element("p", {}, gaps));
    }
    if (help.solution && !rungs.querySelector(".fl-solution")) latest = solution();
    if (latest && !quietly && node.contains(document.activeElement) && help.rung > card.hints) latest.focus();
  }
  function solution() {
    const code = help.solution.map((line) => element("code", {}, line));
    const why = passed ? [] : paragraphs(help.because); // who passed has read it above
    const formula = element("p", {}, texts.as_formula, " ", element("code", {}, help.formula));
    const inCode = element("details", {}, element("summary", {}, texts.in_code));
    inCode.append(element("pre", { class: "fl-code" }, ...code));
    const item = rung(texts.solution, formula, ...why, inCode);
    item.classList.add("fl-solution");
    return item;
  }
  function buttons() {
    next.node.hidden = help.rung >= top || (passed && top === card.hints);
    next.show(card.rungs[passed ? top - 1 : help.rung] ?? "");
  }
  const typed = () => (field?.read() ? { typed: field.read() } : {});
  buttons();
  return {
    node,
    above: field?.node,
    read: () => (handing ? { typed: field.read() } : { rung: wanted.rung, ...typed() }),
    empty: () => handing && !field.read(),
    show(answer) {
      wanted = { rung: 0, ...answer };
      if (wanted.typed !== undefined) field?.show(wanted.typed);
    },
    tell({ status, reveal }) {
      const quietly = !help.rung && !asking; // drawn again, and nobody asked just now
      asking = false;
      passed = status === "passed";
      help = reveal ?? help;
      climb(quietly);
      buttons();
    },
    remove: () => field?.remove(),
  };
}
