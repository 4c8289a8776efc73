// What explore_your_firm consists of: the form, what it comes to, and the page to keep; all of it is made while one types.
import { button, element, picker } from "../parts/controls.js";
import { same } from "../parts/changes.js";
import { uniqueId } from "../parts/page.js";
import { NAMES, coastingOf } from "../models/own.js";
import { readCard } from "./card.js";
import { readAs, refused, written } from "./entries.js";
import { formOf } from "./form.js";
import { pageOf } from "./page.js";
import { paperOf } from "./paper.js";
import { barsOf, halfSaid, leversOf, line, notesOf, picturesOf } from "./result.js";

/** `state` is what the fields hold, `mine` what was typed last, `changed` hears of both, `notes` gives the learner's words from
 *  elsewhere.
 *  @param {{words: Words, given: OwnGiven, state: OwnState, mine: OwnState, changed(): void, notes(): Note[]}} parts */
export function layout({ words, given, state, mine, changed, notes }) {
  const { texts } = words;
  const id = uniqueId();
  const form = formOf({
    words,
    onChange(name, entry) {
      state.entries = { ...state.entries, [name]: entry };
      moved();
      refresh();
    },
  });
  const firm = element("input", {
    id: `${id}-firm`,
    type: "text",
    autocomplete: "off",
    maxlength: 80,
    class: "fl-firm",
  });
  firm.addEventListener("input", () => {
    state.firm = firm.value;
    moved();
    paper.show();
  });
  const start = picker({
    id: `${id}-start`,
    name: texts.start,
    options: [texts.empty, ...given.firms.map(({ name }) => name)],
    onPick(place) {
      const one = given.firms[place - 1];
      Object.assign(state, one ? { entries: one.entries, firm: one.name } : mine);
      changed();
      show();
    },
  });
  const said = element("div", { class: "fl-said", role: "status", "aria-live": "polite" });
  const come = element("div", { class: "fl-come-to" });
  /** @type {Kept} */
  let latest = null;
  const paper = paperOf({
    words,
    latest: () => latest && { firm: state.firm, title: texts.page_title },
    make: () => pageOf({ ...latest, firm: state.firm, notes: notes() }, words),
  });
  const make = button(paper.open);
  make.show(texts.make);
  make.node.classList.add("fl-main");
  const { half: shop } = given.shop;
  const why = element("details", {}, element("summary", {}, texts.why_open), element("p", {}, texts.why));
  const after = element("div", { class: "fl-after" }, why, make.node);
  const name = element("div", { class: "fl-control" }, element("label", { for: firm.id }, texts.firm), firm);
  const head = element("div", { class: "fl-head-row" }, start.node, name);
  const root = element(
    "section",
    { class: "fl-view fl-card fl-own", lang: words.language, "aria-label": texts.title },
    head,
    form.node,
    element("p", { class: "fl-tip" }, texts.kept),
    said,
    come,
    after,
    paper.node,
  );

  /** What is typed is the learner's own, whatever firm it began with. */
  function moved() {
    Object.assign(mine, state);
    changed();
  }
  function refresh() {
    const { found, four, refusal } = readCard(state.entries, given.hows, words);
    for (const each of NAMES) {
      const one = found[each];
      const span = one && "span" in one ? one.span : null;
      const reads = span ? readAs(each, span, words) : one && "trouble" in one ? one.trouble : "";
      form.say(each, reads, Boolean(one && "trouble" in one), span ? written(each, span, words) : undefined);
    }
    latest = four && keptOf(four);
    come.hidden = after.hidden = !latest;
    if (refusal) form.say(refusal.name, refused(refusal, words), true);
    tell(latest ? halfSaid(latest.coasting, words) : refusal ? refused(refusal, words) : texts.missing);
    if (latest) {
      const { coasting, guessed } = latest;
      come.replaceChildren(
        picturesOf(four, coasting, guessed, words),
        barsOf(coasting, shop, words),
        ...leversOf(coasting, words),
        ...notesOf(four, coasting, words),
      );
    }
    start.show(given.firms.findIndex(({ entries }) => same(entries, state.entries)) + 1);
    paper.show();
  }
  /** @param {Four} four
   *  @returns {Kept} */
  function keptOf(four) {
    const how = (/** @type {FirmNumber} */ each) => state.entries[each].how;
    const guessed = /** @type {Record<FirmNumber, boolean>} */ (
      Object.fromEntries(NAMES.map((each) => [each, how(each) === "guess"]))
    );
    const hows = /** @type {Record<FirmNumber, string>} */ (
      Object.fromEntries(NAMES.map((each) => [each, form.how[how(each)]]))
    );
    const coasting = coastingOf(four);
    return { firm: "", four, coasting, guessed, hows, notes: [], shop, today: new Date() };
  }
  /** @param {string} text */
  function tell(text) {
    if (said.dataset.said === text) return;
    said.dataset.said = text;
    said.replaceChildren(line(text));
  }
  function show() {
    form.show(state.entries);
    firm.value = state.firm;
    refresh();
  }
  show();
  return { root, show, refresh, fit: paper.fit };
}
