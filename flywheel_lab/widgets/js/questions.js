// A card of questions: heading, one section a question, what was said to the answer. The state lives in the traits.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/card.css";
import "./styles/questions.css";
import "./styles/by_hand.css";
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
import { sortControl } from "./questions/sort.js";
import { handControl } from "./questions/hand.js";
import { blanksControl } from "./questions/blanks.js";
import { claimControl } from "./questions/claim.js";
import { explainControl } from "./questions/explain.js";
import { curveControl } from "./questions/curve.js";
import { ladderControl } from "./questions/ladder.js";
import { sureOf } from "./questions/sure.js";
import { wayOf } from "./questions/way.js";

/** @type {Record<string, (asked: Asked) => Control>} */
const CONTROLS = {
  one: oneControl,
  many: manyControl,
  number: numberControl,
  range: rangeControl,
  order: orderControl,
  match: matchControl,
  sort: sortControl,
  bar: handControl,
  scale: handControl,
  blanks: blanksControl,
  curve: curveControl,
  ladder: ladderControl,
  explain: explainControl,
  claim: claimControl,
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
  const way = wayOf({ card, model, words, set });
  const control = CONTROLS[card.kind]({ card, words, id, onChange: changed, commit, sheet: way.sheet });
  const asked = card.kind === "ladder" && card.label ? `${card.label}\n${card.ask}` : card.ask;
  const ask = element("div", { class: "fl-ask", id: `${id}-ask` }, ...paragraphs(asked));
  const press = button(({ detail }) => {
    if (!locked) commit();
    else if (detail < 2) unlock(); // the second half of a double click was meant for the first
  });
  const said = outcomeOf(words);
  const buttons = element("div", { class: "fl-row" }, press.node);
  const above = control.above ? [control.above] : [];
  const row = control.own ? [] : [buttons];
  const sure = card.sure && sureOf({ sure: card.sure, id, change: (level) => set("sure", card.name, level) });
  const parts =
    card.kind === "ladder"
      ? [...above, said.node, control.node]
      : [control.node, ...(sure ? [sure.node] : []), ...row, said.node];
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
  let turn = null; // the turn of the outcome that came last: another question's turn changes nothing here
  /** @type {Outcome} */
  let stands = null; // what was said last
  let awaited = false; // whether this page said it, and the notebook has yet to confirm it
  let left = false; // whether the learner has moved on meanwhile

  function changed() {
    set("drafts", card.name, control.read());
  }
  function commit() {
    const answer = control.read();
    if (locked) return;
    if (control.empty?.() ?? answer === "") {
      return said.plain(card.kind === "curve" ? words.texts.undrawn : words.texts.empty);
    }
    if (way.judges()) judgeHere(answer);
    else said.plain(words.texts.judging);
    way.handIn(answer);
    wait();
  }
  /** @param {any} answer */
  function judgeHere(answer) {
    tell(way.outcomeOf(answer, stands));
    awaited = true;
  }
  function wait() {
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (!way.judges()) said.plain(words.texts.silent);
      else if (way.keeps()) said.aside(words.texts.kept);
    }, PATIENCE_MS);
  }
  function unlock() {
    locked = false;
    left = true;
    control.lock?.(null);
    said.clear();
    name();
  }
  function name() {
    press.show(locked ? words.texts.again : card.final ? words.texts.commit : words.texts.check);
    press.node.classList.toggle("fl-main", !locked);
  }
  /** @param {Outcome} outcome */
  function tell(outcome) {
    stands = outcome;
    awaited = left = false;
    said.show(outcome);
    sure?.lock();
    control.tell?.(outcome);
    if (outcome.answer !== undefined) control.show(outcome.answer); // it may come from a code cell, or from yesterday
    locked = Boolean(card.final && outcome.reveal);
    control.lock?.(locked ? outcome.reveal : null);
    name();
  }
  function show() {
    const outcome = model.get("outcomes")[card.name];
    if (!outcome || outcome.turn === turn) return;
    turn = outcome.turn;
    if (way.waits()) return; // about an answer before the one that stands here
    clearTimeout(patience);
    said.aside("");
    way.confirm();
    const same = awaited && outcome.status === stands.status && outcome.message === stands.message;
    awaited = false;
    if (!same) tell(outcome);
    else if (!left) said.show(outcome); // with its picture, and with what could not be saved
  }
  /** What stands there already, and what was answered while no notebook listened. */
  function start() {
    const outcome = model.get("outcomes")[card.name];
    if (outcome) tell(outcome);
    turn = outcome?.turn ?? null;
    const waiting = way.judges() && way.resume();
    if (!waiting) return;
    control.show(waiting.answer);
    judgeHere(waiting.answer);
    wait();
  }
  const draft = model.get("drafts")[card.name] ?? model.get("committed")[card.name]?.answer;
  if (draft !== undefined && draft !== null) control.show(draft);
  name();
  start();
  return { node, show, remove: () => (clearTimeout(patience), control.remove?.()) };
}

export default { render };
