// Forecasts beside the truth: a line for each, ranges as bars on one axis whose middle is the truth.
import { element } from "../parts/controls.js";

export function forecastChart({ id }) {
  const node = element("section", { class: "fl-forecasts", "aria-labelledby": `${id}-forecasts` });
  const show = ({ forecasts }) => {
    node.hidden = !forecasts.rows?.length;
    if (node.hidden) return;
    const { title, verdict, ticks, rows } = forecasts;
    const heading = element("h4", { id: `${id}-forecasts` }, title);
    const names = ticks.filter(() => rows.some(({ places }) => places.length)).map(([place, name]) => placed(element("span", {}, name), place));
    const axis = element("div", { class: "fl-forecast fl-axis", "aria-hidden": "true" }, element("div", { class: "fl-track" }, ...names));
    const lines = rows.map((row) => forecastRow(row, ticks));
    node.replaceChildren(heading, ...(names.length ? [axis] : []), element("ul", {}, ...lines), element("p", { class: "fl-verdict" }, verdict));
  };
  return { node, show };
}

function forecastRow({ label, words, good, places }, ticks) {
  const [right, wrong] = places.length ? ["● ", "◇ "] : ["✓ ", "→ "];
  const symbol = { true: right, false: wrong }[good] ?? "";
  const said = element("span", { class: "fl-forecast-words" }, element("span", { "aria-hidden": "true" }, symbol), words);
  const row = element("li", { class: "fl-forecast" }, element("span", { class: "fl-forecast-label" }, label), said);
  if (!places.length) return row;
  const [low, guess, high] = places;
  const bar = placed(element("span", { class: "fl-range" }), low);
  bar.style.width = `${100 * (high - low)}%`;
  const grid = ticks.map(([place]) => placed(element("span", { class: place === 0.5 ? "fl-truth" : "fl-tick" }), place));
  const point = placed(element("span", { class: "fl-guess" }), guess);
  const track = element("div", { class: "fl-track", "aria-hidden": "true" }, ...grid, bar, point);
  row.classList.add(good ? "fl-held" : "fl-missed");
  row.insertBefore(track, said);
  return row;
}

function placed(node, place) {
  node.style.left = `${100 * place}%`;
  return node;
}
