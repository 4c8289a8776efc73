// A page of the course: what its cells show comes to life here, without Python and without a server.
import "./pages.css";
import "./life/beside.css";
import { read } from "../../widgets/js/judge/read.js";
import { speaker } from "../../widgets/js/parts/words.js";
import { linkable } from "./life/explorer.js";
import { keeper } from "./kernel/progress/keeper.js";
import { cards } from "./life/cards.js";
import { codesReader } from "./life/codes.js";
import { seatForm } from "./life/seat.js";
import { thaw } from "./life/thaw.js";
import { way } from "../../widgets/js/parts/links.js";
import { addressOf, followLinks, tellAbove, wayOn } from "./life/ways.js";
import { scrollByKeys } from "./life/wide.js";

// What judges here, for whoever asks whether a page says what Python says: our tests do.
export { help } from "../../widgets/js/judge/help.js";
export { judge, shown } from "../../widgets/js/judge/judge.js";
export { unseal } from "../../widgets/js/judge/seal.js";
export { speaker };

const page = JSON.parse(document.getElementById("page").textContent);
const { cells, up } = page;
const course = /** @type {any} */ (globalThis).flywheelCourse; // a file for all pages of a language
const progress = keeper(course);
way.to = (aim) => addressOf(up, aim);
for (const [cell, shown] of Object.entries(cells)) {
  const place = document.getElementById(`cell-id=${cell}`);
  if (page.explorer) linkable(shown[0], place, course.words);
  for (const each of place ? shown : []) thaw(each, place, { page, course, progress });
}
if (page.seat) seatForm(document.getElementById("cell-id=seat"), course);
if (page.codes) codesReader(document.getElementById("cell-id=codes"), page.codes, course);
cards(course, progress);
followLinks(up);
wayOn(course, progress);
// The first answer that is read makes a browser compile long patterns: better now than at the first key.
const idle = globalThis.requestIdleCallback ?? setTimeout;
idle(() => void read("about 1 in 22", { unit: "" }, speaker(course.language, course.words)));
scrollByKeys();
if (document.querySelector(".fl-question")) tellAbove(progress.notice());
// Only what was served can be kept for the time without a network; from a disk nothing is needed.
if (location.protocol.startsWith("http") && origin !== "null")
  void navigator.serviceWorker?.register(`${up}../offline.js`).catch(() => {});
