// The page to keep of a chapter, as lessons/summary.py and chapters/summing_up.py write it. What the learner wrote is text.
import { escaped } from "./html.js";
import { isDone } from "./outline.js";
import { results, rowsOf } from "./predictions.js";
import { fill } from "../../../widgets/js/parts/words.js";

/** @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {any} parts
 *  @param {Items} items */
export function summaryPage(course, chapter, parts, items) {
  const own = chapter.items.filter(([name]) => items[name]);
  if (!own.length) return ""; // nobody keeps an empty page
  /** @param {[html: string, of: string, waiting: string]} line */
  const told = ([html, of, waiting]) => (items[of] || !of ? html : fill(parts.open, { waiting: escaped(waiting) }));
  const [surprise, line] = parts.surprise;
  const [keep, ...takeaways] = parts.takeaways;
  const [picture, of] = parts.picture;
  const words = parts.words.slice(1).filter((/** @type {any} */ [, each]) => !each || items[each]);
  const listed = words.slice(0, parts.most).map((/** @type {any} */ [html]) => html);
  const values = {
    ...{ language: course.language, look: parts.look, kicker: escaped(parts.kicker), title: escaped(parts.title) },
    ...{ surprise: escaped(surprise), told: told(line), foot: escaped(parts.foot) },
    left: part(keep, takeaways.map(told)),
    right:
      part(parts.results, resultLines(course, chapter, parts, items)) + part(parts.own_words, ownWords(chapter, items)),
    below:
      (items[of] ? picture : "") +
      (listed.length ? `<h2>${escaped(parts.words[0])}</h2><dl>${listed.join("")}</dl>` : ""),
  };
  return fill(parts.page, values);
}

/** @param {string} heading
 *  @param {string[]} lines */
const part = (heading, lines) =>
  lines.length ? `<h2>${escaped(heading)}</h2><ul>${lines.map((each) => `<li>${each}</li>`).join("")}</ul>` : "";

/** @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {any} parts
 *  @param {Items} items */
function resultLines(course, chapter, { counts }, items) {
  const here = Object.fromEntries(chapter.items.flatMap(([name]) => (items[name] ? [[name, items[name]]] : [])));
  const rows = rowsOf(course, results(course, here)).map(
    ({ label, words }) => `<em>${escaped(label)}:</em> ${escaped(words)}`,
  );
  const sums = Object.entries(counts).flatMap(([kind, message]) => {
    const names = chapter.items.filter((item) => item[2] === kind);
    const done = names.filter(([name]) => isDone(course, items, name, kind)).length;
    return done ? [escaped(fill(message, { done, count: names.length }))] : [];
  });
  return [...rows, ...sums];
}

/** @param {Outline} chapter
 *  @param {Items} items */
const ownWords = (chapter, items) =>
  chapter.items.flatMap(([name, label, kind]) => {
    const last = items[name]?.last;
    const text = typeof last === "string" ? last : last?.text;
    return kind === "explain" && text ? [`<em>${escaped(label)}:</em> ${escaped(text)}`] : [];
  });
