// The coast: no ads from today on. Who counts as gone is the learner's rule; what the file does not know may be guessed.
import { element, table } from "../../parts/controls.js";
import { uniqueId } from "../../parts/page.js";
import { fill } from "../../parts/words.js";
import { NAMES, coastingOf, refusalOf } from "../../models/own.js";
import { nameOf, readAs, refused, spanOf, time, times, written } from "../entries.js";
import { halfSaid, line, ranges, spread } from "../result.js";

const MOST = 12; // stages that are named

/** What four numbers come to under a rule, or why that is not known.
 *  @param {ExportState} state
 *  @param {ExportMine} mine
 *  @param {ExportParts} parts
 *  @param {number} [days] another rule than the chosen one
 *  @returns {ExportCoast} */
export function coastUnder(state, mine, { words, given }, days = mine.days) {
  const { texts } = words;
  const { coast } = state;
  if (!coast) return { days: 0, four: null, hows: {}, coasting: null, why: whyNot(state, words) };
  const rule = coast.rules.find((each) => each.days === days) ?? coast.rules.find((each) => each.days === coast.days);
  /** @type {Partial<Four>} */
  const four = {};
  /** @type {Partial<Record<FirmNumber, string>>} */
  const hows = {};
  for (const name of NAMES) {
    const entry = { typed: mine.guesses[name] ?? "", how: /** @type {How} */ ("guess"), low: "", high: "" };
    const typed = rule.four[name] ? null : spanOf(name, entry, given.hows, words);
    const guess = typed && "span" in typed ? typed.span : null;
    const span = rule.four[name] ?? guess ?? (name === "referred" ? [0, 0, 0] : null);
    const state = coast.states[name];
    const silent = state === "inferred" && rule.days > 0;
    if (span) four[name] = span;
    hows[name] = guess
      ? texts.guessed_by_you
      : silent
        ? fill(texts.by_silence, { state: given.states.inferred, days: words.count(texts.days, rule.days) })
        : given.states[rule.four[name] ? state : "unknown"];
  }
  const common = { days: rule.days, hows, four };
  if (!NAMES.every((name) => four[name])) {
    const why =
      coast.states.lost === "inferred" ? texts.why_balanced : coast.silence ? texts.why_short : texts.why_unrecorded;
    return { ...common, coasting: null, why };
  }
  const whole = /** @type {Four} */ (four);
  const refusal = refusalOf(whole);
  if (refusal) return { ...common, coasting: null, why: refused(refusal, words) };
  return { ...common, coasting: coastingOf(whole), why: "" };
}

/** Why there are no customers to count in a file.
 *  @param {ExportState} state
 *  @param {Words} words */
function whyNot({ file, shape, counts }, { texts }) {
  const stages = Object.entries(counts).map(([name, n]) => `${name} ${n}`);
  const values = { file, counts: stages.slice(0, MOST).join(", ") + (stages.length > MOST ? ", …" : "") };
  const text = { report: texts.why_counts, snapshot: texts.why_today }[shape];
  return text ? fill(text, values) : texts.why_nobody;
}

/** @param {ExportParts} parts */
export function coastOf(parts) {
  const { words, mine, kept } = parts;
  const { texts } = words;
  const id = uniqueId();
  const node = element("div", { class: "fl-coast" });
  const said = element("div", { class: "fl-said", role: "status", "aria-live": "polite" });
  const come = element("div", { class: "fl-come-to" });
  /** @type {ExportState} */
  let state = {};
  let opened = false;

  function refresh() {
    const now = coastUnder(state, mine, parts);
    const told = now.coasting ? halfSaid(now.coasting, words) : now.why;
    if (said.dataset.said !== told) {
      said.dataset.said = told;
      said.replaceChildren(line(told));
    }
    const lacks = state.coast && !state.coast.rules[0].four.referred && !mine.guesses.referred;
    come.replaceChildren(
      ...(now.coasting && lacks ? [element("p", { class: "fl-tip" }, texts.no_referrals)] : []),
      ...rulesBars(state, now.days, parts),
      ...(now.four ? [foldOf(now)] : []),
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
  function rules() {
    const { rules, days } = state.coast;
    if (rules.length < 2) return [];
    const now = rules.some((each) => each.days === mine.days) ? mine.days : days;
    const choices = rules.map((each) => {
      const input = element("input", { type: "radio", name: id, value: each.days });
      input.checked = each.days === now;
      input.addEventListener("change", () => {
        mine.days = each.days;
        kept();
        refresh();
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
      const reads = element("span", { class: "fl-reads", id: `${id}-${name}-reads`, role: "status" });
      function look() {
        const entry = { typed: field.value, how: /** @type {How} */ ("guess"), low: "", high: "" };
        const found = spanOf(name, entry, parts.given.hows, words);
        reads.textContent = found ? ("span" in found ? readAs(name, found.span, words) : found.trouble) : "";
        field.setAttribute("aria-invalid", `${Boolean(found && "trouble" in found)}`);
      }
      field.addEventListener("input", () => {
        mine.guesses = { ...mine.guesses, [name]: field.value };
        look();
        kept();
        refresh();
      });
      look();
      return element(
        "div",
        { class: "fl-guess" },
        element("label", { for: field.id }, nameOf(name, texts)),
        field,
        element("span", { class: "fl-tip", id: `${id}-${name}-tip` }, `${texts.your_guess} ${such[name]}`),
        reads,
      );
    });
  }
  /** @param {ExportState} now */
  function show(now) {
    state = now;
    const lead = element("p", { class: "fl-lead" }, texts.coast_lead);
    node.replaceChildren(lead, ...(now.coast ? rules() : []), said, ...(now.coast ? guesses() : []), come);
    refresh();
    return node;
  }
  return { show };
}

/** @param {ExportState} state
 *  @param {number} chosen
 *  @param {ExportParts} parts
 *  @returns {Node[]} */
export function rulesBars(state, chosen, parts) {
  const { words, given } = parts;
  const { texts } = words;
  const rules = state.coast?.rules ?? [];
  /** @type {RangeRow[]} */
  const rows = rules.flatMap(({ days }) => {
    const { coasting } = coastUnder(state, parts.mine, parts, days);
    if (!coasting) return [];
    const { half } = coasting;
    const name = days ? words.count(texts.days, days) : texts.you;
    const text = half[1] === Infinity ? texts.no_half : spread(half, times(half, words), words);
    return [{ name, span: half, text, other: days !== chosen }];
  });
  if (!rows.length) return [];
  const shop = {
    name: texts.shop,
    span: [given.shop, given.shop, given.shop],
    text: time(given.shop, words),
    other: true,
  };
  return [ranges(rows.length > 1 ? texts.rules_differ : texts.lasts, [...rows, shop])];
}

/** @param {ExportCoast} coast
 *  @param {Words} words */
export function numbersOf({ four, hows }, words) {
  const { texts } = words;
  const shown = table({ caption: "", columns: [texts.number, texts.value, texts.range, texts.known] });
  shown.show(
    NAMES.map((name) => {
      const unknown = !four[name] || (name === "referred" && four[name][2] === 0);
      const { low, guess, high, told } = unknown
        ? { low: "", guess: "–", high: "", told: false }
        : written(name, four[name], words);
      return [nameOf(name, texts), guess, told ? `${low} – ${high}` : "", hows[name]];
    }),
  );
  return element("div", { class: "fl-scroll", tabindex: 0, role: "region", "aria-label": texts.number }, shown.node);
}
