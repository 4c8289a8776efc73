// Funnel, hourglass and flywheel of a file: what it knows is filled, what follows by a rule hatched, the rest stays empty.
import { element } from "../../parts/controls.js";
import { fill } from "../../parts/words.js";
import { drawn, wheelShapes } from "../pictures.js";
import { markOf } from "./evidence.js";

const GLASS = [100, 84, 68, 52, 38, 28, 38, 52, 68, 84]; // per cent: how wide the glass is at each phase
const SHOPS = ["orders", "line items"]; // where each stage is one more purchase
const ORDER = { measured: 2, inferred: 1, unknown: 0 };

/** @param {ExportState} state
 *  @param {ExportParts} parts
 *  @returns {Node[]} */
export function picturesOf(state, parts) {
  const { words } = parts;
  const { texts } = words;
  const figures = [
    [texts.funnel, funnelOf(state, words)],
    [texts.hourglass, hourglassOf(state, parts)],
    [texts.wheel, wheelOf(state, words)],
  ].map(([name, { picture, said }]) =>
    element("figure", {}, element("figcaption", {}, element("strong", {}, name), element("span", {}, said)), picture),
  );
  return [element("div", { class: "fl-three" }, ...figures)];
}

/** @param {ExportState} state
 *  @param {Words} words */
function funnelOf({ counts, shape }, words) {
  const { texts } = words;
  const stages = Object.entries(counts);
  const most = Math.max(1, ...stages.map(([, n]) => n));
  const rows = stages.map(([name, n]) => rowOf(name, words.number(n), "measured", (100 * n) / most, 100));
  // Of those in the first stage not all who come later need have been: many exports have people who skip it.
  const [first, last] = [stages.find(([, n]) => n === most) ?? stages[0], stages.at(-1)];
  const second = words.number(stages[1]?.[1]);
  const values = {
    second,
    first: words.number(first?.[1]),
    from: first?.[0],
    last: words.number(last?.[1]),
    to: last?.[0],
  };
  const said = !stages.length
    ? texts.funnel_none
    : stages.length === 1
      ? fill(words.form(texts.funnel_one, first[1]), { n: words.number(first[1]) })
      : fill(SHOPS.includes(shape) ? texts.funnel_again : texts.funnel_steps, values);
  return { said, picture: element("ul", { class: "fl-bands" }, ...rows) };
}

/** @param {ExportState} state
 *  @param {ExportParts} parts */
function hourglassOf({ ledger }, { words, given }) {
  const { texts } = words;
  const known = given.phases.map((_name, i) => {
    const entries = ledger.filter(({ phase }) => phase === i + 1);
    return entries.sort((a, b) => ORDER[b.state] - ORDER[a.state])[0];
  });
  const most = Math.max(1, ...known.map((entry) => entry?.rows ?? 0));
  const rows = known.map((entry, i) => {
    const state = entry?.state ?? "unknown";
    const full = state === "unknown" ? 0 : (GLASS[i] * entry.rows) / most;
    const text = state === "unknown" ? "–" : words.number(entry.rows);
    return rowOf(given.phases[i], text, state, full, GLASS[i], given.states[state]);
  });
  const n = known.filter((entry) => entry && entry.state !== "unknown").length;
  const key = Object.keys(ORDER).map((state) => markOf(/** @type {ExportEntry["state"]} */ (state), given));
  const picture = element(
    "div",
    {},
    element("ul", { class: "fl-bands" }, ...rows),
    element("p", { class: "fl-states" }, ...key),
  );
  return { said: fill(texts.hourglass_known, { n: words.number(n) }), picture };
}

/** A band: its name, as wide as it may be, filled as far as it is, and what it says.
 *  @param {string} name
 *  @param {string} text
 *  @param {ExportEntry["state"]} state
 *  @param {number} full per cent
 *  @param {number} wide per cent
 *  @param {string} [spoken] what nobody needs who sees the band */
function rowOf(name, text, state, full, wide, spoken = "") {
  const glass = element("span", { class: "fl-glass", "aria-hidden": "true" }, element("span", { class: "fl-sand" }));
  glass.style.width = `${wide}%`;
  /** @type {HTMLElement} */ (glass.firstChild).style.width = `${(100 * full) / wide}%`;
  return element(
    "li",
    { class: `fl-band-row fl-${state}` },
    element("span", { class: "fl-name" }, name),
    element("span", { class: "fl-middle" }, glass),
    element("span", { class: "fl-n" }, text, element("span", { class: "fl-unseen" }, spoken)),
  );
}

/** @param {ExportState} state
 *  @param {Words} words */
function wheelOf({ coast }, words) {
  const { texts } = words;
  const share = coast?.rules[0]?.four.referred?.[1] ?? null;
  const said = share === null ? texts.wheel_unknown : fill(texts.wheel_known, { share: words.percent(share) });
  return { said, picture: drawn(wheelShapes(share ?? 0, false, share !== null), `${texts.wheel}: ${said}`) };
}
