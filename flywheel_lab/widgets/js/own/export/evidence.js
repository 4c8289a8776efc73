// The ledger: what the file measures, what follows by a rule, what nobody can know from it, and what to record from now on.
import { element } from "../../parts/controls.js";
import { listOf } from "./rows.js";

/** @type {ExportEntry["state"][]} */
const STATES = ["measured", "inferred", "unknown"];

/** The mark of a state, which differs by form and by word, not only by colour.
 *  @param {ExportEntry["state"]} state
 *  @param {OfExport} given */
export const markOf = (state, { states }) =>
  element("span", { class: `fl-known fl-${state}` }, element("i", { "aria-hidden": "true" }), states[state]);

/** @param {ExportState} state
 *  @param {ExportParts} parts
 *  @returns {Node[]} */
export function evidenceOf({ ledger }, { words, given }) {
  const { texts } = words;
  const [who, ...entries] = ledger;
  const groups = STATES.flatMap((state) => {
    const some = entries.filter((entry) => entry.state === state);
    const lines = state === "unknown" ? [unknownOf(some)] : some.map((entry) => lineOf(entry, words));
    return some.length ? [element("li", { class: "fl-group" }, markOf(state, given), element("ul", {}, ...lines))] : [];
  });
  const wanted = [...new Set(entries.map(({ record }) => record).filter(Boolean))];
  const record = element("details", {}, element("summary", {}, texts.record), listOf(wanted));
  return [
    element("p", {}, texts.evidence_lead),
    element("p", { class: "fl-who" }, who.said),
    element("ul", { class: "fl-knows" }, ...groups),
    ...(wanted.length ? [record] : []),
  ];
}

/** @param {ExportEntry} entry
 *  @param {Words} words */
function lineOf({ quantity, rule, rows, sensitivity }, words) {
  const count = rows ? ` (${words.number(rows)})` : "";
  const tip = rule ? [element("span", { class: "fl-tip" }, ` ${rule}`)] : [];
  const shares = sensitivity.length > 1 ? [sharesOf(sensitivity, words)] : [];
  return element("li", {}, element("strong", {}, quantity), count, ...tip, ...shares);
}

/** @param {ExportEntry[]} entries */
const unknownOf = (entries) => element("li", {}, entries.map(({ quantity }) => quantity).join(" · "));

/** A rule with a number in it: what it makes of the number, for several.
 *  @param {[number: number, share: number][]} sensitivity
 *  @param {Words} words */
function sharesOf(sensitivity, words) {
  const { texts } = words;
  const bars = sensitivity.map(([days, share]) => {
    const text = `${words.count(texts.days, days)}: ${words.percent(Math.round(100 * share) / 100)}`;
    const bar = element("span", { class: "fl-track", "aria-hidden": "true" }, element("span", { class: "fl-full" }));
    /** @type {HTMLElement} */ (bar.firstChild).style.width = `${100 * share}%`;
    return element("span", { class: "fl-share" }, element("span", {}, text), bar);
  });
  return element("span", { class: "fl-shares" }, element("span", { class: "fl-tip" }, texts.sensitivity), ...bars);
}
