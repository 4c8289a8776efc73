// The certificate of the finished chapters as a page of its own, to be saved and printed.
import { fill } from "../../../widgets/js/parts/words.js";
import { escaped } from "./html.js";
import { isFinished, needed } from "./outline.js";
import { record } from "./predictions.js";

const LOOK = `
@page { size: A4 landscape; margin: 14mm; }
body { margin: 2em auto; padding: 0 3em; max-width: 1000px; background: #fff; color: #1a1a1a; font: 17px/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", sans-serif; }
header { border-top: 8px solid #0072b2; padding-top: 18px; }
.kind, .lead, .honest { margin: 0; color: #595959; }
h1 { margin: 4px 0 22px; font-size: 40px; line-height: 1.15; }
.name { margin: 0; font-size: 34px; overflow-wrap: anywhere; }
dl { margin: 18px 0 28px; }
dt { font-weight: 600; margin-top: 10px; }
dt span { font-weight: 400; color: #595959; margin-left: 1em; }
dd { margin: 0; font-size: 15px; }
footer { border-top: 1px solid #d9d9d9; padding-top: 12px; }
footer p { margin: 0 0 4px; }
`;

/** @param {CourseData} course
 *  @param {Items} items
 *  @param {string} typed the learner's name
 *  @param {Date} [today] */
export function certificatePage(course, items, typed, today = new Date()) {
  const { words, language } = course;
  const name = typed.trim().split(/\s+/).join(" ");
  const chapters = course.chapters
    .filter((chapter) => isFinished(course, chapter, items))
    .map((chapter) => {
      const tasks = fill(words.certificate_tasks, { count: needed(course, chapter, {}).length });
      return `<dt>${escaped(chapter.title)}<span>${escaped(tasks)}</span></dt><dd>${escaped(chapter.skills)}</dd>`;
    });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(today);
  const below = [record(course, items), fill(words.certificate_when, { day, version: course.version })];
  const heading = escaped(words.certificate_heading);
  return `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${heading}</title><style>${LOOK}</style></head>
<body><header><p class="kind">${escaped(words.certificate_kind)}</p><h1>${heading}</h1></header>
${name ? `<p class="name">${escaped(name)}</p>` : ""}<p class="lead">${escaped(words[name ? "certificate_named" : "certificate_nameless"])}</p>
<dl>${chapters.join("")}</dl>
<footer>${below
    .filter(Boolean)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("")}<p class="honest">${escaped(words.certificate_honest)}</p></footer>
</body></html>
`;
}
