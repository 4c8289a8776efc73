// What Python does for the card of an own export (widgets/export): it reads the file, counts customers, keeps what was said.
// The file stays in this browser, and only what the learner said of it is kept.
import { reading } from "../life/reading.js";

const PLACE = "flywheel-lab/export";
const NOTHING = { version: 1, header: "", columns: /** @type {string[]} */ ([]), answers: {} };

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function exportOf({ file = null }, model, { page }) {
  const language = model.get("language");
  let heard = model.get("asked")?.turn ?? 0;
  let mine = model.get("mine");
  /** @type {{name: string, blob: Blob, mapping: Record<string, string>, text: string, again: string[]}} */
  let now = null;
  model.set("slice", 0);
  model.set("files", []);
  if (file) {
    const of = { name: file.name, blob: new Blob([file.text]) };
    if (keptOf(file.name)) start(of);
    else now = { ...of, mapping: {}, text: "", again: [] };
  }

  /** Read another file, with what was said of it before.
   *  @param {{name: string, blob: Blob}} of */
  function start(of) {
    const kept = keptOf(of.name);
    const again = [
      ...(Object.keys(kept?.answers ?? {}).length ? ["answers"] : []),
      ...(Object.keys(kept?.mine ?? {}).length ? ["mine"] : []),
    ];
    now = { ...of, mapping: {}, text: "", again };
    mine = kept?.mine ?? { firm: mine.firm ?? "" }; // another file of the same firm
    model.set("mine", mine);
    void read();
  }
  async function read() {
    const of = now;
    const { name, blob, mapping, again } = of;
    const show = (/** @type {number} */ part) => of === now && model.set("state", { busy: name, part });
    show(0);
    try {
      const { readExport, data, parquet } = await reading(page.up, language);
      const kept = keptOf(name);
      const { churn } = model.get("given");
      const asked = { name, language, data, mapping, kept, churn, parquet, progress: show };
      const { saved, ...state } = await readExport(blob, asked);
      if (of !== now) return; // another file was chosen meanwhile
      of.text = saved ?? "";
      if (saved && (again.length || Object.keys(state.mapping).length)) keepSaid();
      else model.set("saved", {});
      model.set("state", { ...state, file: name, again });
    } catch (error) {
      console.warn(error);
      const refused = model.get("texts").our_fault.replace("{error}", `${error}`.slice(0, 80));
      if (of === now) model.set("state", { file: name, refused });
    }
  }
  /** Keep the answers, and what else the learner said of the file. */
  function keepSaid() {
    const { mine: _before, ...told } = JSON.parse(now.text || all()[now.name] || JSON.stringify(NOTHING));
    const own = mineOf(mine);
    const some = Object.keys(own).length ? { mine: own } : {};
    const text = `${JSON.stringify({ ...told, ...some }, null, 2)}\n`;
    const trouble = keep({ ...all(), [now.name]: text }) ? "" : model.get("texts").not_kept;
    model.set("saved", { text, trouble });
  }
  function forget() {
    keep({});
    now = null;
    mine = {};
    model.set("mine", mine);
    model.set("saved", {});
    model.set("state", { forgotten: model.get("texts").forgotten });
  }
  return {
    saved(names) {
      if (names.includes("mine") && model.get("mine") !== mine) {
        mine = model.get("mine");
        if (now) keepSaid();
      }
      const asked = model.get("asked");
      if (!names.includes("asked") || asked.turn <= heard) return;
      heard = asked.turn;
      model.set("heard", heard);
      if (asked.act === "forget") forget();
      if (asked.act === "read") start({ name: asked.name, blob: asked.file });
      if (asked.act === "answer" && now) {
        now = { ...now, mapping: { ...now.mapping, ...asked.answers } };
        void read();
      }
    },
  };
}

/** What is said in what the card holds: a rule, guesses, a name.
 *  @param {Partial<ExportMine>} held
 *  @returns {Partial<ExportMine>} */
function mineOf({ days = 0, firm = "", guesses = {} }) {
  const some = Object.entries(guesses).filter(([, text]) => text.trim());
  return {
    ...(days ? { days } : {}),
    ...(firm.trim() ? { firm: firm.trim() } : {}),
    ...(some.length ? { guesses: Object.fromEntries(some) } : {}),
  };
}

/** @returns {Record<string, string>} */
function all() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? {};
  } catch {
    return {}; // not allowed, or not ours
  }
}

/** @param {string} name */
function keptOf(name) {
  try {
    return JSON.parse(all()[name] ?? "null");
  } catch {
    return null;
  }
}

/** Return whether what was said of each file is kept.
 *  @param {Record<string, string>} said */
function keep(said) {
  try {
    localStorage.setItem(PLACE, JSON.stringify(said));
    return true;
  } catch {
    return false;
  }
}
