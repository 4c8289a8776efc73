// What follows under a rule: the four numbers of a file and how each is known, how long half lasts, and how that hangs on it.
import { element, table } from "../../parts/controls.js";
import { fill } from "../../parts/words.js";
import { NAMES, coastingOf, refusalOf } from "../../models/own.js";
import { quantityOf, refused, spanOf, time, times, written } from "../entries.js";
import { ranges, spread } from "../result.js";

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
  if (!coast) return { days: 0, four: null, hows: {}, coasting: null, why: whyNot(state, words), advice: "" };
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
        : name === "customers" && rule.four.customers && coast.states.lost === "unknown"
          ? fill(texts.ever, { state: given.states[state] })
          : given.states[rule.four[name] ? state : "unknown"];
  }
  const common = { days: rule.days, hows, four };
  if (!NAMES.every((name) => four[name])) {
    const reason = coast.states.lost === "inferred" ? "balanced" : coast.silence ? "short" : "unrecorded";
    return { ...common, coasting: null, why: texts[`why_${reason}`], advice: texts[`do_${reason}`] };
  }
  const whole = /** @type {Four} */ (four);
  const refusal = refusalOf(whole);
  if (refusal) return { ...common, coasting: null, why: refused(refusal, words), advice: "" };
  return { ...common, coasting: coastingOf(whole), why: "", advice: "" };
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
      return [quantityOf(name, texts), guess, told ? `${low} – ${high}` : "", hows[name]];
    }),
  );
  return element("div", { class: "fl-scroll", tabindex: 0, role: "region", "aria-label": texts.number }, shown.node);
}
