// What explore_levers consists of on the page: the question, three controls, the guess or the answer, what follows from it.
import { button, element, picker, slider, write } from "../parts/controls.js";
import { same } from "../parts/changes.js";
import { legend, uniqueId } from "../parts/page.js";
import { fill } from "../parts/words.js";
import { afterOf } from "./after.js";
import { guessOf } from "./guess.js";
import { moneyOf } from "./money.js";
import { rowsOf } from "./rows.js";

/** @param {Pick<Hands, "set"> & {given(): LeversGiven, words: Words, state(): NextState}} parts
 *  @returns {Living} */
export function layout({ set, given, words, state }) {
  const { texts } = words;
  const [asks, measured] = [element("h3", { class: "fl-asks" }), element("p", { class: "fl-tip" })];
  const said = element("p", { class: "fl-said", role: "status" });
  const { firms: first, until: dates, sure: factors } = given();
  const firm = picker({
    ...{ id: uniqueId(), name: texts.firm, options: first.map(({ name }) => name) },
    onPick(place) {
      const { key, budget } = given().firms[place];
      set({ firm: key, budget: budget.start });
    },
  });
  const money = slider({
    ...{ id: uniqueId(), min: 0, max: 1, step: 1, tooltip: texts.money_tip },
    onInput: (budget) => set({ budget }),
  });
  const until = picker({
    ...{ id: uniqueId(), name: texts.until, options: dates.map(({ name }) => name) },
    onPick: (place) => set({ until: dates[place].value }),
  });
  const sure = picker({
    ...{ id: uniqueId(), name: `${texts.sure} ✎`, options: factors.map(({ name }) => name) },
    onPick: (place) => set({ sure: factors[place].value }),
  });
  const own = moneyOf({ words, onChange: (money) => set({ money }) });
  const controls = element("div", { class: "fl-controls" }, money.node, until.node, sure.node);
  const guess = guessOf({ words, onChange: (order) => set({ order }), onReveal: () => set({ revealed: true }) });
  const rows = rowsOf({ words, set, state });
  const after = afterOf({ words });
  const again = button(() => set({ revealed: false }));
  again.show(texts.again);
  const key = legend(texts.key);
  const shown = element("div", { class: "fl-answer" }, rows.node, key, after.node);
  const root = element(
    "section",
    { class: "fl-view fl-levers", lang: words.language, "aria-label": texts.title },
    element("div", { class: "fl-levers-head" }, element("div", {}, asks, measured), firm.node),
    ...[own.node, said, controls, guess.node, shown],
    again.node,
  );

  function turn() {
    const now = state();
    const { firms } = given();
    const one = firms.find(({ key }) => key === now.firm) ?? firms[0];
    const { min, max, step } = one.budget;
    Object.assign(money.input, { min: `${min}`, step: `${step}` });
    const euros = words.decimals(now.budget, 0);
    const unpaid = one.asks_money && !now.money.margin;
    write(asks, unpaid ? texts.title : fill(texts.asks, { euros }));
    controls.hidden = unpaid;
    write(measured, one.measured);
    offer(firms);
    firm.show(firms.indexOf(one));
    own.node.hidden = !one.asks_money;
    own.show(now.money);
    money.show({ name: texts.money, value: now.budget, highest: Math.max(max, now.budget), text: `${euros} €` });
    until.show(dates.findIndex(({ value }) => value === now.until));
    sure.show(factors.findIndex(({ value }) => value === now.sure));
    const refused = now.answer.outcome === "refused";
    const open = now.revealed && !refused;
    if (!now.locks.stop) write(said, refused ? now.answer.said : open ? tellAll(now) : texts.first);
    guess.node.hidden = refused || now.revealed;
    shown.hidden = again.node.hidden = !open;
    guess.show(one.levers, now.order);
    if (!open) return;
    rows.show(one.levers, now);
    after.show(now.answer);
  }
  /** Firms to choose from; one's own, which may come later, says what it waits for.
   *  @param {LeversFirm[]} firms */
  function offer(firms) {
    const names = firms.map(({ name }) => name);
    const later = firms.some(({ asks_money }) => asks_money) ? [] : [texts.own_later];
    firm.node.hidden = names.length < 2;
    const there = [...firm.input.options].map(({ text }) => text);
    if (same(there, [...names, ...later])) return;
    const options = names.map((name, i) => element("option", { value: i }, name));
    firm.input.replaceChildren(...options, ...later.map((text) => element("option", { disabled: "" }, text)));
  }
  /** The answer, and where the guess came in it.
   *  @param {NextState} now */
  function tellAll({ answer, order }) {
    const first = answer.rows.findIndex(({ key }) => key === order[0]);
    if (first < 0) return `${answer.said} ${answer.rests}`;
    const told = { name: answer.rows[first].name, place: first + 1, count: answer.rows.length };
    return `${answer.said} ${fill(first ? texts.guessed_other : texts.guessed_first, told)} ${answer.rests}`;
  }
  return { root, said, turn, rest() {} };
}
