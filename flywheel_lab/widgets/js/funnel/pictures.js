// The funnel, row by row beside its bathtub.
import { BAR, backdrop, between, flow, height, labelled } from "../parts/bathtub.js";
import { slope } from "../parts/paths.js";

/** Of 100 newcomers, how many ever get here: bars around one axis, joined by what moves on.
 *  @param {{list: Row[], columns: Columns, view: FunnelView, start: FunnelView, pick: Chosen, words: Words,
 *    label: string}} given
 *  @returns {Drawing} */
export function funnelPicture({ list, columns: c, view, start, pick, words, label }) {
  const middle = (c.left + c.right) / 2;
  const shares = [...view.reach, view.probability];
  /** @param {number} share */
  const half = (share) => Math.max(0.75, (share * (c.right - c.left)) / 2);
  /** @param {Row} row
   *  @param {number} share */
  const bar = (row, share) => ({ x: middle - half(share), y: row.y, width: 2 * half(share), height: BAR, rx: 3 });
  const shapes = backdrop(list, c, pick);
  list.slice(0, -1).forEach((row, i) => {
    shapes.push(slope(middle, [half(shares[i]), half(shares[i + 1])], [row.y + BAR, list[i + 1].y]));
  });
  [...start.reach, start.probability].forEach((before, i) => {
    shapes.push(["rect", { class: list[i].last ? "fl-bought" : "fl-bar", ...bar(list[i], shares[i]) }]);
    const moved = Math.abs(before - shares[i]) > 1e-9;
    shapes.push(["rect", { class: moved ? "fl-before" : "fl-none", ...bar(list[i], before) }]);
  });
  shapes.push(flow(middle, between(list, -1), `↓ ${words.percent(1)}`, false, "middle"));
  view.movesOn.forEach((share, i) => {
    shapes.push(flow(middle, between(list, i), `↓ ${words.percent(share)}`, i === pick.selected, "middle"));
  });
  shapes.push(
    ...labelled(
      list,
      c,
      shares.map((share) => words.number(100 * share)),
      pick,
    ),
  );
  return { width: c.width, height: height(list), label, shapes };
}
