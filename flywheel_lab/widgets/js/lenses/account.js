// The ledger of heads on the page: the sum, whether it comes out, and all of it as a table.
import { element, scrolled, table, write } from "../parts/controls.js";
import { legend } from "../parts/page.js";
import { fill } from "../parts/words.js";
import { shownIn } from "./sentences.js";

/** The sum of heads, whether it comes out, and all of it as a table.
 *  @param {{base: PhasesBase, look: LensesLook, words: Words}} given */
export function ledgerOnPage({ base, look, words }) {
  const { texts } = words;
  const heading = element("summary");
  const sum = element("p", { class: "fl-sum" });
  const check = element("p", { class: "fl-check" });
  const numbers = table({ caption: "", columns: tableHead(words) });
  const box = element("div", { class: "fl-ledger" }, sum, check, legend(texts.rounded));
  const node = element("details", {}, heading, box, scrolled(texts.phase, numbers.node));
  /** @param {LensesView} account
   *  @param {number} week
   *  @param {Set<number>} lit */
  function show(account, week, lit) {
    write(heading, fill(texts.ledger, { week: words.number(week) }));
    latest = () => {
      equation(sum, terms(account, words));
      write(check, verdict(account, week, words));
      write(numbers.node.caption, fill(texts.table, { week: words.number(week) }));
      numbers.show(tableRows(account, { base, look, words }), lit.size === 1 ? [...lit][0] : -1);
    };
    if (node.open) latest();
  }
  let latest = () => {};
  node.addEventListener("toggle", () => latest());
  return { node, show };
}

/** The terms of the ledger, each with its sign, name and number.
 *  @param {Element} node
 *  @param {string[][]} list */
function equation(node, list) {
  while (node.children.length > list.length) node.lastChild.remove();
  list.forEach((term, i) => {
    if (!node.children[i]) {
      const [sign, name, number] = ["fl-sign", "fl-term", "fl-number"].map((kind) => element("span", { class: kind }));
      node.append(element("span", {}, sign, " ", name, " ", number, " "));
    }
    term.forEach((text, k) => write(node.children[i].children[k], text));
  });
}

/** The terms of the ledger as [sign, name, number], from start to end.
 *  @param {LensesView} account
 *  @param {Words} words */
function terms({ shown }, words) {
  const { texts } = words;
  const told = [
    ["", texts.term_start, shown.start],
    ["+", texts.term_pushed, shown.pushed],
    ["+", texts.term_referred, shown.referred],
    ["−", texts.term_lost, shown.lost],
    ["−", texts.term_churned, shown.churned],
    ...(shown.bought ? [["−", texts.term_bought, shown.bought]] : []),
    ["=", texts.term_end, shown.end],
  ];
  return told.map(([sign, name, people]) => [sign, name, words.heads(people)]);
}

/** Whether the people counted phase by phase are as many as the sum says.
 *  @param {LensesView} account
 *  @param {number} week
 *  @param {Words} words */
export function verdict({ shown, balances }, week, words) {
  const people = shown.later.reduce((a, b) => a + b, 0);
  const text = words.form(balances ? words.texts.check : words.texts.check_fails, people);
  return fill(text, { week: words.number(week + 1), people: words.heads(people) });
}

/** What stands above the columns of the table.
 *  @param {Words} words */
const tableHead = ({ texts }) => [
  texts.phase,
  texts.column_people,
  texts.funnel,
  texts.hourglass,
  texts.wheel,
  texts.column_later,
];

/** One row of texts for each phase and one for all: how many, and under which name each lens shows them.
 *  @param {LensesView} account
 *  @param {{base: PhasesBase, look: LensesLook, words: Words}} given */
function tableRows({ shown }, { base, look, words }) {
  const { texts } = words;
  const total = words.heads(shown.start);
  const rows = look.phases.map(({ label }, i) => {
    const segment = look.segments.find(({ phases }) => phases.includes(i));
    const funnel = i < base.customers ? label : texts.not_shown;
    return [label, words.heads(shown.people[i]), funnel, label, segment.label, words.heads(shown.later[i])];
  });
  const above = words.heads(shownIn(base.customers, shown));
  return [...rows, [texts.all, total, above, total, total, words.heads(shown.end)]];
}
