// A plan on a phone: plus and minus for each measure, and at once what it costs. What a plan costs the engine has said.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { eventOf } from "./event.js";

const DEPARTMENTS = [["ads"], ["hand"], ["care", "refer"]];

/** @param {Asked} asked
 *  @returns {RoomControl} */
export function planControl({ card: anyCard, words, onChange }) {
  const card = /** @type {PlanCard} */ (anyCard);
  const { texts } = words;
  const keys = card.measures.map(({ key }) => key);
  let plan = [...card.start];
  let locked = false;
  const rows = card.measures.map((measure, i) => rowOf({ measure, words, add: (chips) => add(i, chips) }));
  const budget = element("p", { class: "fl-budget", role: "status" });
  const costs = element("p", { class: "fl-tip" });
  const sent = element("p", { class: "fl-tip", "aria-live": "polite" });
  const list = element("div", { class: "fl-plan" }, ...rows.map(({ node }) => node));
  const tip = element("p", { class: "fl-tip" }, card.wears);
  const now = element("p", { class: "fl-now" }, card.now);
  const node = element("div", { class: "fl-planning" }, eventOf(card.event), now, budget, costs, sent, list, tip);

  /** The chips that a plan costs beside its own; null for one that nobody can have.
   *  @param {number[]} chips
   *  @returns {[meeting: number, moved: number]} */
  function costsOf(chips) {
    const parts = DEPARTMENTS.map((names) => names.reduce((sum, name) => sum + chips[keys.indexOf(name)], 0));
    return card.costs[parts.join("-")] ?? null;
  }
  /** @param {number[]} chips */
  function left(chips) {
    const paid = costsOf(chips);
    return paid === null ? -1 : card.chips - chips.reduce((sum, n) => sum + n, 0) - paid[0] - paid[1];
  }
  /** @param {number} i
   *  @param {number} chips */
  const with_ = (i, chips) => plan.map((n, j) => (j === i ? n + chips : n));
  /** @param {number} i
   *  @param {number} chips */
  function add(i, chips) {
    const next = with_(i, chips);
    if (locked || next[i] < 0 || left(next) < 0) return;
    plan = next;
    draw();
    onChange();
  }
  function draw() {
    const [meeting, moved] = costsOf(plan) ?? [0, 0];
    const spare = left(plan);
    write(budget, spare > 0 ? words.count(texts.plan_left, spare) : texts.plan_none_left);
    const parts = [];
    if (meeting) parts.push(fill(texts.plan_meeting, { n: meeting }));
    if (moved) parts.push(fill(texts.plan_moved, { n: moved }));
    write(costs, parts.join(" "));
    rows.forEach(({ show }, i) => {
      const more = !locked && !card.measures[i].shut && left(with_(i, 1)) >= 0;
      show({ chips: plan[i], less: !locked && plan[i] > 0, more, brings: card.ads[plan[i]] });
    });
  }
  /** @param {number[]} chips */
  const inWords = (chips) =>
    card.measures
      .map(({ name }, i) => (chips[i] ? `${name} ${chips[i]}` : ""))
      .filter(Boolean)
      .join(", ") || texts.plan_empty;
  draw();
  return {
    node,
    read: () => plan,
    trouble: () => (left(plan) < 0 ? texts.plan_dear : ""),
    show(answer) {
      plan = [...answer];
      draw();
    },
    lock(shut) {
      locked = Boolean(shut);
      draw();
    },
    heard: ({ mine }) => write(sent, mine ? fill(texts.plan_sent, { plan: inWords(mine.v) }) : ""),
  };
}

/** @param {{measure: BoardRow, words: Words, add(chips: number): void}} given */
function rowOf({ measure, words, add }) {
  const { texts } = words;
  const { name, does, next, key } = measure;
  const [less, more] = [button(() => add(-1)), button(() => add(1))];
  less.show("−");
  more.show("+");
  less.node.setAttribute("aria-label", fill(texts.plan_less, { measure: name }));
  more.node.setAttribute("aria-label", fill(texts.plan_more, { measure: name }));
  const count = element("output", { "aria-live": "polite" });
  const now = element("span", { class: "fl-does" });
  const title = element("span", { class: "fl-measure" }, name);
  const node = element("div", { class: "fl-plan-row", role: "group", "aria-label": name });
  node.append(title, less.node, count, more.node, now);
  node.addEventListener("keydown", ({ key: pressed }) => {
    if (pressed === "+" || pressed === "ArrowUp") add(1);
    else if (pressed === "-" || pressed === "ArrowDown") add(-1);
  });
  node.hidden = measure.shut;
  return {
    node,
    /** @param {{chips: number, less: boolean, more: boolean, brings: number}} at */
    show(at) {
      write(count, `${at.chips}`);
      count.setAttribute("aria-label", words.count(texts.plan_chips, at.chips));
      less.node.setAttribute("aria-disabled", `${!at.less}`);
      more.node.setAttribute("aria-disabled", `${!at.more}`);
      write(now, key === "ads" ? `${does} ${words.number(at.brings)}` : [does, next].filter(Boolean).join(" · "));
    },
  };
}
