// The coast: no ads from today on. Who counts as gone is the learner's rule; what the file does not know may be guessed.
import { element } from "../../parts/controls.js";
import { uniqueId } from "../../parts/page.js";
import { NAMES } from "../../models/own.js";
import { nameOf, readAs, spanOf } from "../entries.js";
import { halfSaid, line } from "../result.js";
import { coastUnder, numbersOf, rulesBars } from "./rules.js";

/** @param {ExportParts} parts
 *  @param {() => void} heard is called when something that was typed or chosen may lead elsewhere */
export function coastOf(parts, heard) {
  const { words, mine, kept } = parts;
  const { texts } = words;
  const id = uniqueId();
  const node = element("div", { class: "fl-coast" });
  const said = element("div", { class: "fl-said", role: "status", "aria-live": "polite" });
  const come = element("div", { class: "fl-come-to" });
  /** @type {ExportState} */
  let state = {};
  let opened = false;
  const again = element("p", { class: "fl-again" }, texts.mine_again);

  function refresh() {
    const now = coastUnder(state, mine, parts);
    const told = now.coasting ? halfSaid(now.coasting, words) : `${now.why} ${now.advice}`.trim();
    if (said.dataset.said !== told) {
      said.dataset.said = told;
      said.replaceChildren(line(told));
    }
    const lacks = state.coast && !state.coast.rules[0].four.referred && !mine.guesses.referred;
    come.replaceChildren(
      ...(now.coasting && lacks ? [element("p", { class: "fl-tip" }, texts.no_referrals)] : []),
      ...rulesBars(state, now.days, parts),
      ...(now.four ? [foldOf(now)] : []),
      ...(now.coasting
        ? [element("details", {}, element("summary", {}, texts.why_open), element("p", {}, texts.why))]
        : []),
    );
  }
  /** @param {ExportCoast} now */
  function foldOf(now) {
    const fold = element("details", {}, element("summary", {}, texts.four), numbersOf(now, words));
    fold.open = opened;
    fold.addEventListener("toggle", () => {
      opened = fold.open;
    });
    return fold;
  }
  function changed() {
    again.hidden = true;
    kept();
    refresh();
    heard();
  }
  function rules() {
    const { rules, days } = state.coast;
    if (rules.length < 2) return [];
    const now = rules.some((each) => each.days === mine.days) ? mine.days : days;
    const choices = rules.map((each) => {
      const input = element("input", { type: "radio", name: id, value: each.days });
      input.checked = each.days === now;
      input.addEventListener("change", () => {
        mine.days = each.days;
        changed();
      });
      return element("label", {}, input, words.count(texts.days, each.days));
    });
    return [element("fieldset", { class: "fl-rules" }, element("legend", {}, texts.rule), ...choices)];
  }
  /** A field for each number that the file does not know.
   *  @returns {Node[]} */
  function guesses() {
    const lacking = NAMES.filter((name) => state.coast.rules.every(({ four }) => !four[name]));
    return lacking.map((name) => {
      const such = {
        customers: texts.such_customers,
        new: texts.such_new,
        lost: texts.such_lost,
        referred: texts.such_referred,
      };
      const field = element("input", {
        ...{ id: `${id}-${name}`, type: "text", autocomplete: "off", maxlength: 60 },
        ...{ "aria-describedby": `${id}-${name}-tip ${id}-${name}-reads` },
      });
      field.value = mine.guesses[name] ?? "";
      const reads = element("span", { class: "fl-read-as", id: `${id}-${name}-reads`, role: "status" });
      function look() {
        const entry = { typed: field.value, how: /** @type {How} */ ("guess"), low: "", high: "" };
        const found = spanOf(name, entry, parts.given.hows, words);
        reads.textContent = found ? ("span" in found ? readAs(name, found.span, words) : found.trouble) : "";
        field.setAttribute("aria-invalid", `${Boolean(found && "trouble" in found)}`);
      }
      field.addEventListener("input", () => {
        mine.guesses = { ...mine.guesses, [name]: field.value };
        look();
        changed();
      });
      look();
      return element(
        "div",
        { class: "fl-own-guess" },
        element("label", { for: field.id }, nameOf(name, texts)),
        field,
        element("span", { class: "fl-tip", id: `${id}-${name}-tip` }, `${texts.your_guess} ${such[name]}`),
        reads,
      );
    });
  }
  /** @param {ExportState} now */
  function show(now) {
    if (state !== now) again.hidden = !now.again?.includes("mine") || !(mine.days || Object.keys(mine.guesses).length);
    state = now;
    const lead = element("p", { class: "fl-asks" }, texts.coast_lead);
    node.replaceChildren(lead, again, ...(now.coast ? rules() : []), said, ...(now.coast ? guesses() : []), come);
    refresh();
    return node;
  }
  return { show };
}
