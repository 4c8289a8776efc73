// The chapters as a list: title, count, a mark for each item by kind, and on demand what each mark stands for. Where it is
// known what asks an item, its mark and its name lead there; by keyboard it is the name, so that nothing is met twice.
import { element } from "../parts/controls.js";
import { linkTo } from "../parts/links.js";

/** @type {Record<string, string>} */
const MARKS = { passed: "fl-done", made: "fl-done", "not yet": "fl-begun" };

/** @param {{texts: Texts, id: string}} given */
export function chapterList({ texts, id }) {
  const list = element("ol", { class: "fl-chapters" });
  const legend = element("p", { class: "fl-legend" }, texts.legend);
  const node = element("div", {}, list, legend);
  /** @param {Progress} content */
  const show = ({ chapters, faces }) => {
    const opened = [...list.querySelectorAll("details")].map((details) => details.open);
    list.replaceChildren(...chapters.map((chapter, i) => chapterRow(chapter, faces, texts, `${id}-${i}`, opened[i])));
  };
  return { node, show };
}

/** @param {Chapter} chapter
 *  @param {Faces} faces
 *  @param {Texts} texts
 *  @param {string} id
 *  @param {boolean} opened */
function chapterRow({ number, title, path, count, items }, faces, texts, id, opened) {
  const heading = [element("span", { class: "fl-number" }, number), ` ${title}`];
  const name = element("strong", { id }, ...(path ? [linkTo({ path }, ...heading)] : heading));
  const { prediction, exercise, explain, claim, quiz } = texts;
  const marks = Object.entries({ prediction, exercise, explain, claim, quiz }).flatMap(([kind, said]) => {
    const group = items.filter((each) => each.kind === kind);
    return group.length
      ? [element("span", { class: "fl-kind" }, `${said} `, ...group.map((each) => mark(each, faces, path)))]
      : [];
  });
  const labels = items.map((item) => {
    const [symbol, word] = faces[item.status];
    const sign = element("span", { class: markClass(item.status), "aria-hidden": "true" }, symbol);
    const label = path ? linkTo({ path, cell: item.cell }, item.label) : item.label;
    return element("li", {}, sign, element("span", {}, label, " "), element("em", {}, word));
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

/** @param {Chapter["items"][number]} item
 *  @param {Faces} faces
 *  @param {string} path */
function mark(item, faces, path) {
  const [symbol, word] = faces[item.status];
  const node = path ? linkTo({ path, cell: item.cell }, symbol) : element("span", {}, symbol);
  node.className = markClass(item.status);
  node.title = `${item.label}: ${word}`;
  node.tabIndex = -1;
  return node;
}

/** @param {string} status */
const markClass = (status) => `fl-mark ${MARKS[status] ?? ""}`;
