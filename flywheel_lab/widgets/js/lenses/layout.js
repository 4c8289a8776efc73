// What three_lenses consists of on the page: controls, three pictures, the ledger, and the same in words.
import { button, element, scrolled, slider, table, write } from "../parts/controls.js";
import { fill } from "../parts/words.js";
import { makeLens } from "./lens.js";
import { lensColumns, heightOf, newOf, phasesPicture } from "./phases.js";
import { ringPicture } from "./ring.js";
import { shownIn, spokenOf, tableHead, tableRows, terms, verdict, whoIs } from "./sentences.js";

/** Return {root, said, draw}: draw(now, pointed) shows a state; `pointed` is what the pointer is on, or "".
 *  state() reads the traits, set({trait: value}) writes what the learner does. */
export function lensesLayout({ words, look, parts, domains, initial, language, state, set }) {
  const { texts } = words;
  const id = `fl-${Math.random().toString(36).slice(2)}`;
  const wired = parts.referrals.flat().some((each) => each > 0);
  const controls = makeControls({ id, words, domains, initial, look, wired, state, set });
  const said = element("p", { role: "status" }, texts.said_first);
  const who = element("p", { role: "status", class: "fl-who" });
  const above = look.phases.slice(0, look.waist);
  const items = [...look.phases, ...look.segments];
  const chosen = () => items.find(({ name }) => name === state().chosen);
  const lens = (kind, title, shown) =>
    makeLens({ kind, id: `${id}-${kind}`, title, items: shown, chosen, choose: (name) => set({ chosen: name }) });
  const lenses = {
    funnel: lens("funnel", texts.funnel, above),
    hourglass: lens("hourglass", texts.hourglass, look.phases),
    wheel: lens("wheel", texts.wheel, look.segments),
  };
  const heading = element("strong");
  const sum = element("p", { class: "fl-sum" });
  const check = element("p", { class: "fl-check" });
  const numbers = table({ caption: "", columns: tableHead(words) });
  const root = element(
    "section",
    { class: "fl-view fl-lensing", lang: language, "aria-label": texts.title },
    element("div", { class: "fl-controls" }, ...["week", "pushes", "referral_scale"].map((name) => controls[name].node)),
    element("div", { class: "fl-choice" }, controls.cut.node, controls.reset.node),
    element("div", { class: "fl-said" }, said, who),
    element("div", { class: "fl-lenses" }, ...Object.values(lenses).map(({ node }) => node)),
    element("div", { class: "fl-ledger" }, heading, sum, check, element("p", { class: "fl-legend" }, texts.rounded)),
    element("details", {}, element("summary", {}, texts.table_open), scrolled(texts.table_open, numbers.node)),
  );
  const segmentOf = look.phases.map((_, i) => look.segments.findIndex(({ phases }) => phases.includes(i)));

  function draw({ state: now, view: account }, pointed) {
    // Sizes are read before anything is written, so the page is laid out once.
    const space = Object.fromEntries(Object.entries(lenses).map(([kind, { node }]) => [kind, node.clientWidth]));
    const beside = lenses.wheel.node.offsetTop < lenses.hourglass.node.offsetTop + 40;
    const { shown } = account;
    const item = items.find(({ name }) => name === (pointed || now.chosen));
    const lit = new Set(item?.phases);
    const total = words.people(shown.start);
    const widest = [...shown.people, 111.1].map(words.people).reduce((a, b) => (b.length > a.length ? b : a));
    const columns = lensColumns(Math.min(space.funnel, space.hourglass), look.phases.map(({ label }) => label), widest);
    const shared = { account, lit, words };
    const all = { shown: words.people(shown.start), total };
    const some = { shown: words.people(shownIn(look.waist, shown)), total };
    const bars = (kind, count, label) =>
      lenses[kind].show(
        phasesPicture({
          ...shared, lens: `${id}-${kind}`, count, all: look.phases, columns, segmentOf, label,
          spoken: spokenOf(look.phases, account, lit, words),
        }),
      );
    bars("funnel", look.waist, fill(words.form(texts.alt_funnel, shown.start), some));
    bars("hourglass", look.phases.length, fill(words.form(texts.alt_hourglass, shown.start), all));
    const { cut } = now;
    lenses.wheel.show(
      ringPicture({
        ...shared, lens: `${id}-wheel`, width: space.wheel, height: beside ? heightOf(columns, look.phases.length) : 0,
        look, wired, cut, label: fill(words.form(texts.alt_wheel, shown.start), all), spoken: spokenOf(look.segments, account, lit, words),
      }),
    );
    notes({ lenses, some, all, shown, look, words, closed: wired && !cut && now.referral_scale > 0 });
    write(heading, fill(texts.ledger, { week: words.number(now.week) }));
    equation(sum, terms(account, words));
    write(check, verdict(account, now.week, words));
    write(who, whoIs(item, account, look, words));
    controls.show(now);
    write(numbers.node.caption, fill(texts.table, { week: words.number(now.week) }));
    numbers.show(tableRows(account, look, words), lit.size === 1 ? [...lit][0] : -1);
  }
  return { root, said, draw };
}

/** Beside each lens how many it shows, below it what it does not. */
function notes({ lenses, some, all, shown, look, words, closed }) {
  const { texts } = words;
  const way = { referred: words.people(shown.referred), new: words.people(newOf(shown)), segment: look.segments.at(-1).label };
  const told = shown.referred > 0;
  const beside = words.form(texts.shown, shown.start);
  write(lenses.funnel.beside, fill(beside, some));
  write(lenses.hourglass.beside, fill(beside, all));
  write(lenses.wheel.beside, fill(beside, all));
  write(lenses.funnel.below, fill(told ? texts.funnel_note_referred : texts.funnel_note, way));
  write(lenses.hourglass.below, fill(told ? texts.hourglass_note_referred : texts.hourglass_note, way));
  write(lenses.wheel.below, fill(closed ? texts.wheel_note_referred : texts.wheel_note, way));
}

/** The terms of the ledger, each with its sign, name and number. */
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

function makeControls({ id, words, domains, initial, look, wired, state, set }) {
  const { texts } = words;
  const range = (name) => slider({ id: `${id}-${name}`, ...domains[name], onInput: (value) => set({ [name]: value }) });
  const all = {
    week: range("week"),
    pushes: range("pushes"),
    referral_scale: range("referral_scale"),
    cut: button(() => set({ cut: !state().cut })),
    reset: button(() => set(initial)),
  };
  // A model without referrals has no wire to cut and nothing to scale.
  for (const name of ["referral_scale", "cut"]) all[name].node.hidden = !wired;
  all.show = ({ week, pushes, referral_scale: scale, cut }) => {
    all.week.show({
      name: domains.week.label,
      value: week,
      text: words.number(week),
      spoken: fill(texts.week_of, { week: words.number(week), weeks: words.number(look.weeks) }),
    });
    all.pushes.show({ name: domains.pushes.label, value: pushes, text: `${words.number(pushes)} ${texts.pushes_unit}` });
    all.referral_scale.show({ name: domains.referral_scale.label, value: scale, text: words.percent(scale) });
    all.cut.show(cut ? texts.join : texts.cut);
    all.reset.show(texts.reset);
  };
  return all;
}
