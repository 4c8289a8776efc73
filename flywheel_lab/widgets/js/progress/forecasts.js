// Forecasts beside the truth: a line for each, ranges as bars on one axis whose middle is the truth.
import { element } from "../parts/controls.js";

/** @param {{id: string}} given */
export function forecastChart({ id }) {
  const node = element("section", { class: "fl-forecasts", "aria-labelledby": `${id}-forecasts` });
  /** @param {Progress} content */
  const show = ({ forecasts }) => {
    node.hidden = !forecasts.rows?.length;
    if (node.hidden) return;
    const { title, verdict, ticks, rows } = forecasts;
    const heading = element("h4", { id: `${id}-forecasts` }, title);
    const lines = element("ul", {}, ...rows.map((row) => forecastRow(row, ticks)));
    const scale = rows.some(({ places }) => places.length) ? [axisOf(ticks)] : [];
    node.replaceChildren(heading, ...scale, lines, element("p", { class: "fl-verdict" }, verdict));
  };
  return { node, show };
}

/** @param {Ticks} ticks */
function axisOf(ticks) {
  const names = ticks.map(([place, name]) => placed(element("span", {}, name), place));
  const track = element("div", { class: "fl-track" }, ...names);
  return element("div", { class: "fl-forecast fl-axis", "aria-hidden": "true" }, track);
}

/** @param {Forecast} row
 *  @param {Ticks} ticks */
function forecastRow({ label, words, good, places }, ticks) {
  const [right, wrong] = places.length ? ["● ", "◇ "] : ["✓ ", "→ "];
  const symbol = element("span", { "aria-hidden": "true" }, good === null ? "" : good ? right : wrong);
  const said = element("span", { class: "fl-forecast-words" }, symbol, words);
  const row = element("li", { class: "fl-forecast" }, element("span", { class: "fl-forecast-label" }, label), said);
  if (places.length) {
    row.classList.add(good ? "fl-held" : "fl-missed");
    row.insertBefore(trackOf(places, ticks), said);
  }
  return row;
}

/** @param {number[]} places
 *  @param {Ticks} ticks */
function trackOf([low, guess, high], ticks) {
  /** @param {number} place */
  const kind = (place) => (place === 0.5 ? "fl-truth" : "fl-tick");
  const grid = ticks.map(([place]) => placed(element("span", { class: kind(place) }), place));
  const bar = placed(element("span", { class: "fl-range" }), low);
  bar.style.width = `${100 * (high - low)}%`;
  const point = placed(element("span", { class: "fl-guess" }), guess);
  return element("div", { class: "fl-track", "aria-hidden": "true" }, ...grid, bar, point);
}

/** @param {HTMLElement} node
 *  @param {number} place */
function placed(node, place) {
  node.style.left = `${100 * place}%`;
  return node;
}
