// A card of questions: heading, one section a question, what was said to the answer. The state lives in the traits.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/card.css";
import "./styles/questions.css";
import { button, element } from "./parts/controls.js";
import { keepKeys, sender } from "./parts/life.js";
import { uniqueId } from "./parts/page.js";
import { speaker } from "./parts/words.js";
import { headOf } from "./questions/head.js";
import { outcomeOf } from "./questions/outcome.js";
import { paragraphs } from "./questions/prose.js";
import { manyControl, oneControl } from "./questions/choose.js";
import { numberControl, rangeControl } from "./questions/number.js";
import { orderControl } from "./questions/order.js";
import { matchControl } from "./questions/match.js";
import { curveControl } from "./questions/curve.js";
import { ladderControl } from "./questions/ladder.js";

/** @type {Record<string, (asked: Asked) => Control>} */
const CONTROLS = {
  one: oneControl,
  many: manyControl,
  number: numberControl,
  range: rangeControl,
  order: orderControl,
  match: matchControl,
  curve: curveControl,
  ladder: ladderControl,
};
const DRAFT_MS = 150; // how often the kernel hears of a draft
const PATIENCE_MS = 8000; // after this long without an outcome the learner is told what to do

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const page = uniqueId();
  const root = element("div", { class: "fl-view fl-card" });
  keepKeys(root);
  el.append(root);

  const sending = sender(model);
  /** @param {string} trait
   *  @param {string} name
   *  @param {unknown} answer */
  function set(trait, name, answer) {
    model.set(trait, { ...model.get(trait), [name]: answer });
    sending.soon(trait === "committed" ? 0 : DRAFT_MS);
  }
  const context = { model, words, set };
  /** @type {Card[]} */
  const cards = model.get("questions");
  const sections = cards.map((card, i) => section(card, { ...context, id: `${page}-${i}` }));
  const list = element("div", { class: "fl-questions" }, ...sections.map(({ node }) => node));
  const head = headOf({ model, words, list, count: sections.length });
  root.append(head.node, list);

  const show = () => sections.forEach((each) => each.show());
  model.on("change:outcomes", show);
  show();
  return () => {
    model.off("change:outcomes", show);
    sending.end();
    sections.forEach((each) => each.remove());
    head.remove();
    root.remove();
  };
}

/** One question: what is asked, the control, a button that hands the answer in, and what is said to it.
 *  @param {Card} card
 *  @param {{model: Host, words: Words, set(trait: string, name: string, answer: unknown): void, id: string}} parts */
function section(card, { model, words, set, id }) {
  const control = CONTROLS[card.kind]({ card, words, id, onChange: changed, commit });
  const asked = card.kind === "ladder" && card.label ? `${card.label}\n${card.ask}` : card.ask;
  const ask = element("div", { class: "fl-ask", id: `${id}-ask` }, ...paragraphs(asked));
  /** @param {string} text */
  const plain = (text) => control.plain?.(text) || said.plain(text);
  const press = button(() => (locked ? unlock() : commit()));
  const said = outcomeOf();
  const buttons = element("div", { class: "fl-row" }, press.node);
  const above = control.above ? [control.above] : [];
  const parts = card.kind === "ladder" ? [...above, said.node, control.node] : [control.node, buttons, said.node];
  const node = element(
    "section",
    { class: `fl-question fl-kind-${card.kind}`, "aria-labelledby": `${id}-ask` },
    ask,
    ...parts,
  );
  press.node.classList.add("fl-main");
  let locked = false;
  let patience = 0;
  /** @type {number} */
  let shown = null; // the turn of the outcome on the screen: another question's turn changes nothing here

  function changed() {
    set("drafts", card.name, control.read());
  }
  function commit() {
    const answer = control.read();
    if (locked) return;
    if (control.empty?.() ?? answer === "")
      return said.plain(card.kind === "curve" ? words.texts.undrawn : words.texts.empty);
    // An answer handed in once more is judged once more: the notebook hears only of what changes, so turns are counted.
    const turn = (model.get("committed")[card.name]?.turn ?? 0) + 1;
    set("committed", card.name, { answer, turn });
    plain(words.texts.judging);
    clearTimeout(patience);
    patience = setTimeout(() => plain(words.texts.silent), PATIENCE_MS);
  }
  function unlock() {
    locked = false;
    control.lock?.(null);
    said.clear();
    name();
  }
  function name() {
    press.show(locked ? words.texts.again : card.final ? words.texts.commit : words.texts.check);
    press.node.classList.toggle("fl-main", !locked);
  }
  function show() {
    const outcome = model.get("outcomes")[card.name];
    if (!outcome || outcome.turn === shown) return;
    shown = outcome.turn;
    clearTimeout(patience);
    said.show(outcome);
    control.tell?.(outcome);
    if (outcome.answer !== undefined) control.show(outcome.answer); // it may come from a code cell, or from yesterday
    locked = Boolean(card.final && outcome.reveal);
    control.lock?.(locked ? outcome.reveal : null);
    name();
  }
  const draft = model.get("drafts")[card.name] ?? model.get("committed")[card.name]?.answer;
  if (draft !== undefined && draft !== null) control.show(draft);
  name();
  return { node, show, remove: () => (clearTimeout(patience), control.remove?.()) };
}

export default { render };
