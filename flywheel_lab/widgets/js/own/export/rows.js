// The balance of rows: a bar of three parts; each opens to its reasons, with the first line that has it.
import { element, scrolled, table, write } from "../../parts/controls.js";
import { fill } from "../../parts/words.js";
import { uniqueId } from "../../parts/page.js";

const LEAST = 8; // per cent of the bar, to be pressed

/** @param {ExportReport} report
 *  @returns {Record<"read" | "used" | "repaired" | "rejected", number>} */
export function sums({ read, used, repaired, rejected }) {
  const all = (/** @type {ExportReason[]} */ reasons) => reasons.reduce((sum, { n }) => sum + n, 0);
  return { read, used, repaired: all(repaired), rejected: all(rejected) };
}

/** The balance in one sentence.
 *  @param {ExportReport} report
 *  @param {Words} words */
export const balanceSaid = (report, words) =>
  fill(
    words.texts.balance,
    Object.fromEntries(Object.entries(sums(report)).map(([name, n]) => [name, words.number(n)])),
  );

/** @param {ExportState} state
 *  @param {Words} words
 *  @returns {Node[]} */
export function rowsOf({ file, report, compared, said }, words) {
  const { texts } = words;
  const counts = sums(report);
  /** @type {["used" | "repaired" | "rejected", string][]} */
  const parts = [
    ["used", texts.part_used],
    ["repaired", texts.part_repaired],
    ["rejected", texts.part_rejected],
  ];
  const id = uniqueId();
  const shown = element("div", { class: "fl-reasons", id, role: "region", "aria-live": "polite" });
  const buttons = parts.map(([name, label]) => {
    const text = `${words.number(counts[name])} ${label}`;
    const node = element("button", { type: "button", class: `fl-part fl-${name}`, "aria-controls": id }, text);
    node.style.flexGrow = `${Math.max(LEAST, (100 * counts[name]) / Math.max(1, counts.read))}`;
    node.addEventListener("click", () => open(name));
    return node;
  });
  /** @param {"used" | "repaired" | "rejected"} which */
  function open(which) {
    parts.forEach(([name], i) => buttons[i].setAttribute("aria-expanded", `${name === which}`));
    const reasons = which === "used" ? [] : report[which];
    if (!reasons.length)
      return shown.replaceChildren(element("p", {}, which === "used" ? texts.used_says : texts.none));
    const columns = [texts.reason, texts.rows, texts.line, texts.cells];
    const listed = table({ caption: parts.find(([name]) => name === which)[1], columns });
    const told = reasons.map(({ reason, n, line, cells }) => [reason, words.number(n), `${line}`, few(cells)]);
    listed.show(told);
    shown.replaceChildren(scrolled(texts.reason, listed.node));
  }
  const sentence = element("p", { class: "fl-said" });
  write(sentence, balanceSaid(report, words));
  open(counts.rejected ? "rejected" : counts.repaired ? "repaired" : "used");
  const more = element("details", {}, element("summary", {}, texts.noticed), listOf(said));
  return [
    element("p", { class: "fl-tip" }, fill(texts.balance_of, { name: file })),
    element("div", { class: "fl-balance" }, ...buttons),
    sentence,
    shown,
    ...(compared.length ? [listOf(compared)] : []),
    ...(said.length ? [more] : []),
  ];
}

/** @param {string[]} texts */
export const listOf = (texts) => element("ul", {}, ...texts.map((text) => element("li", {}, text)));

/** The first cells of a row that say something: names and numbers of people are covered.
 *  @param {string[]} cells */
const few = (cells) => {
  const told = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell));
  return told.slice(0, 5).join(" · ") + (told.length > 5 ? " …" : "");
};
