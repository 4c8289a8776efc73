// What three_lenses consists of on the page: controls, three pictures, the ledger, and the same in words.
import { button, element, scrolled, slider, table, write } from "../parts/controls.js";
import { legend, uniqueId } from "../parts/page.js";
import { fill } from "../parts/words.js";
import { makeLens } from "./lens.js";
import { lensColumns, heightOf, newOf, phasesPicture } from "./phases.js";
import { ringPicture } from "./ring.js";
import { heads, shownIn, spokenOf, tableHead, tableRows, terms, verdict, whoIs } from "./sentences.js";

/** Return {root, said, draw}: draw(now, pointed) shows a state; `pointed` is what the pointer is on, or "".
 *  state() reads the traits, set({trait: value}) writes what the learner does.
 *  @param {Given<LensesState>} given */
export function lensesLayout({ base, weeks, words, look, domains, initial, language, state, set }) {
  const { texts } = words;
  const id = uniqueId();
  const wired = base.referrals.flat().some((each) => each > 0);
  const controls = makeControls({ id, words, domains, initial, weeks, wired, state, set });
  const said = element("p", { role: "status" }, texts.said_first);
  const who = element("p", { role: "status", class: "fl-who" });
  const items = [...look.phases, ...look.segments];
  const chosen = () => items.find(({ name }) => name === state().chosen);
  /** @param {string} kind
   *  @param {string} title
   *  @param {LensItem[]} shown */
  const lens = (kind, title, shown) =>
    makeLens({ kind, id: `${id}-${kind}`, title, items: shown, chosen, choose: (name) => set({ chosen: name }) });
  const lenses = {
    funnel: lens("funnel", texts.funnel, look.phases.slice(0, base.customers)),
    hourglass: lens("hourglass", texts.hourglass, look.phases),
    wheel: lens("wheel", texts.wheel, look.segments),
  };
  const ledger = ledgerOnPage({ base, look, words });
  const root = element(
    "section",
    { class: "fl-view fl-lensing", lang: language, "aria-label": texts.title },
    element(
      "div",
      { class: "fl-controls" },
      ...[controls.week, controls.pushes, controls.referral_scale].map((each) => each.node),
    ),
    element("div", { class: "fl-choice" }, controls.cut.node, controls.reset.node),
    element("div", { class: "fl-said" }, said, who),
    element("div", { class: "fl-lenses" }, ...Object.values(lenses).map(({ node }) => node)),
    ...ledger.nodes,
  );
  const segmentOf = look.phases.map((_, i) => look.segments.findIndex(({ phases }) => phases.includes(i)));

  /** @param {LensesNow} now
   *  @param {string} pointed */
  function draw({ state: now, view: account }, pointed) {
    // Sizes are read before anything is written, so the page is laid out once.
    const space = Object.fromEntries(Object.entries(lenses).map(([kind, { node }]) => [kind, node.clientWidth]));
    const beside = lenses.wheel.node.offsetTop < lenses.hourglass.node.offsetTop + 40;
    const item = items.find(({ name }) => name === (pointed || now.chosen));
    const lit = new Set(item?.phases);
    const { shown } = account;
    const total = words.people(shown.start);
    const all = { shown: total, total };
    const some = { shown: words.people(shownIn(base.customers, shown)), total };
    drawLenses(now, { account, lit, space, beside, all, some });
    notes({ lenses, some, all, shown, look, words, closed: wired && !now.cut && now.referral_scale > 0 });
    ledger.show(account, now.week, lit);
    write(who, whoIs(item, account, { base, look, words }));
    controls.show(now);
  }
  /** @param {LensesState} state
   *  @param {{account: LensesView, lit: Set<number>, space: Record<string, number>, beside: boolean,
   *    all: Attributes, some: Attributes}} seen */
  function drawLenses({ cut }, { account, lit, space, beside, all, some }) {
    const widest = [...account.shown.people, 111.1].map(words.people).reduce((a, b) => (b.length > a.length ? b : a));
    const columns = lensColumns(
      Math.min(space.funnel, space.hourglass),
      look.phases.map(({ label }) => label),
      widest,
    );
    const spoken = spokenOf(look.phases, account, lit, words);
    const shared = { account, lit, words };
    const bars = { ...shared, all: look.phases, columns, segmentOf, spoken };
    const above = {
      lens: `${id}-funnel`,
      count: base.customers,
      label: fill(words.form(texts.alt_funnel, account.shown.start), some),
    };
    lenses.funnel.show(phasesPicture({ ...bars, ...above }));
    const whole = {
      lens: `${id}-hourglass`,
      count: look.phases.length,
      label: fill(words.form(texts.alt_hourglass, account.shown.start), all),
    };
    lenses.hourglass.show(phasesPicture({ ...bars, ...whole }));
    const size = { width: space.wheel, height: beside ? heightOf(columns, look.phases.length) : 0 };
    const ring = {
      ...shared,
      ...size,
      lens: `${id}-wheel`,
      look,
      wired,
      cut,
      label: fill(words.form(texts.alt_wheel, account.shown.start), all),
    };
    lenses.wheel.show(ringPicture({ ...ring, spoken: spokenOf(look.segments, account, lit, words) }));
  }
  return { root, said, draw };
}

/** The sum of heads, whether it comes out, and all of it as a table.
 *  @param {{base: PhasesBase, look: LensesLook, words: Words}} given */
function ledgerOnPage({ base, look, words }) {
  const { texts } = words;
  const heading = element("strong");
  const sum = element("p", { class: "fl-sum" });
  const check = element("p", { class: "fl-check" });
  const numbers = table({ caption: "", columns: tableHead(words) });
  const nodes = [
    element("div", { class: "fl-ledger" }, heading, sum, check, legend(texts.rounded)),
    element("details", {}, element("summary", {}, texts.table_open), scrolled(texts.table_open, numbers.node)),
  ];
  /** @param {LensesView} account
   *  @param {number} week
   *  @param {Set<number>} lit */
  function show(account, week, lit) {
    write(heading, fill(texts.ledger, { week: words.number(week) }));
    equation(sum, terms(account, words));
    write(check, verdict(account, week, words));
    write(numbers.node.caption, fill(texts.table, { week: words.number(week) }));
    numbers.show(tableRows(account, { base, look, words }), lit.size === 1 ? [...lit][0] : -1);
  }
  return { nodes, show };
}

/** Beside each lens how many it shows, below it what it does not.
 *  @param {{lenses: Record<"funnel" | "hourglass" | "wheel", ReturnType<typeof makeLens>>, some: Attributes,
 *    all: Attributes, shown: Ledger, look: LensesLook, words: Words, closed: boolean}} given */
function notes({ lenses, some, all, shown, look, words, closed }) {
  const { texts } = words;
  const way = {
    referred: words.people(shown.referred),
    new: heads(words, texts.n_new, newOf(shown)),
    segment: look.segments.at(-1).label,
  };
  const told = shown.referred > 0;
  const beside = words.form(texts.shown, shown.start);
  write(lenses.funnel.beside, fill(beside, some));
  write(lenses.hourglass.beside, fill(beside, all));
  write(lenses.wheel.beside, fill(beside, all));
  write(
    lenses.funnel.below,
    fill(told ? words.form(texts.funnel_note_referred, shown.referred) : texts.funnel_note, way),
  );
  write(
    lenses.hourglass.below,
    fill(told ? words.form(texts.hourglass_note_referred, shown.referred) : texts.hourglass_note, way),
  );
  write(lenses.wheel.below, fill(closed ? texts.wheel_note_referred : texts.wheel_note, way));
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

/** @param {Omit<Making<LensesState>, "base" | "labels"> & {id: string, weeks: number, wired: boolean}} given */
function makeControls({ id, words, domains, initial, weeks, wired, state, set }) {
  const { texts } = words;
  /** @param {"week" | "pushes" | "referral_scale"} name */
  const range = (name) => slider({ id: `${id}-${name}`, ...domains[name], onInput: (value) => set({ [name]: value }) });
  const all = {
    week: range("week"),
    pushes: range("pushes"),
    referral_scale: range("referral_scale"),
    cut: button(() => set({ cut: !state().cut })),
    reset: button(() => set(initial)),
  };
  // A model without referrals has no wire to cut and nothing to scale.
  for (const each of [all.referral_scale, all.cut]) each.node.hidden = !wired;
  /** @param {LensesState} now */
  function show({ week, pushes, referral_scale: scale, cut }) {
    all.week.show({
      name: domains.week.label,
      value: week,
      text: words.number(week),
      spoken: fill(texts.week_of, { week: words.number(week), weeks: words.number(weeks) }),
    });
    all.pushes.show({
      name: domains.pushes.label,
      value: pushes,
      text: `${words.number(pushes)} ${texts.pushes_unit}`,
    });
    all.referral_scale.show({ name: domains.referral_scale.label, value: scale, text: words.percent(scale) });
    all.cut.show(cut ? texts.join : texts.cut);
    all.reset.show(texts.reset);
  }
  return { ...all, show };
}
