// The chapters as a list: title, count, a mark for each item, and on demand what each mark stands for.
import { element } from "../parts/controls.js";

/** @type {Record<string, string>} */
const MARKS = { passed: "fl-done", "not yet": "fl-begun" };

/** @param {{texts: Texts, id: string}} given */
export function chapterList({ texts, id }) {
  const list = element("ol", { class: "fl-chapters" });
  const legend = element("p", { class: "fl-legend" }, texts.legend);
  const node = element("div", {}, list, legend);
  /** @param {Progress} content */
  const show = ({ chapters }) => {
    const opened = [...list.querySelectorAll("details")].map((details) => details.open);
    list.replaceChildren(...chapters.map((chapter, i) => chapterRow(chapter, texts, `${id}-${i}`, opened[i])));
  };
  return { node, show };
}

/** @param {Chapter} chapter
 *  @param {Texts} texts
 *  @param {string} id
 *  @param {boolean} opened */
function chapterRow({ number, title, count, items }, texts, id, opened) {
  const name = element("strong", { id }, element("span", { class: "fl-number" }, number), ` ${title}`);
  const marks = items.map(({ status, symbol }) => element("span", { class: markClass(status) }, symbol));
  const labels = items.map(({ label, status, symbol, word }) => {
    const mark = element("span", { class: markClass(status), "aria-hidden": "true" }, symbol);
    return element("li", {}, mark, `${label} `, element("em", {}, word));
  });
  const list = element("ul", { class: "fl-marked" }, ...labels);
  const details = element("details", {}, element("summary", {}, texts.all), list);
  details.open = Boolean(opened);
  return element(
    "li",
    { "aria-labelledby": id },
    element("p", { class: "fl-chapter" }, name, element("span", { class: "fl-count" }, count)),
    element("p", { class: "fl-marks", "aria-hidden": "true" }, ...marks),
    details,
  );
}

/** @param {string} status */
const markClass = (status) => `fl-mark ${MARKS[status] ?? ""}`;
