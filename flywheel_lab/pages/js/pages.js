// A chapter as a page: what its cells show comes to life here, without Python and without a server.
import "./pages.css";
import { keeper } from "./kernel/progress/keeper.js";
import { thaw } from "./kernel/thaw.js";
import { followLinks } from "./ways.js";

const read = (/** @type {string} */ id) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
const [chapter, course] = [read("chapter"), read("course")];
if (chapter) {
  const page = { chapter, course, progress: keeper(course) };
  for (const [cell, shown] of Object.entries(chapter.cells)) {
    const place = document.getElementById(`cell-id=${cell}`);
    for (const each of place ? shown : []) thaw(each, place, page);
  }
  followLinks();
}
