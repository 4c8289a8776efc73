// What Python does for the card of an own export (widgets/export): it reads the file, keeps the answers, counts customers.
// The file stays in this browser, and only the answers are kept.
import { reading } from "../life/reading.js";

const PLACE = "flywheel-lab/export";

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function exportOf({ file = null }, model, { page }) {
  const language = model.get("language");
  let heard = model.get("asked")?.turn ?? 0;
  /** @type {{name: string, blob: Blob, mapping: Record<string, string>}} */
  let now = file && { name: file.name, blob: new Blob([file.text]), mapping: {} };
  model.set("slice", 0);
  model.set("files", []);

  async function read() {
    const { name, blob, mapping } = now;
    const show = (/** @type {number} */ part) => model.set("state", { busy: name, part });
    show(0);
    try {
      const { readExport, data, parquet } = await reading(page.up, language);
      const kept = keptOf(name);
      const { churn } = model.get("given");
      const asked = { name, language, data, mapping, kept, churn, parquet, progress: show };
      const state = await readExport(blob, asked);
      if (Object.keys(state.mapping ?? {}).length) keep(name, state.saved);
      model.set("state", { ...state, file: name });
    } catch (error) {
      console.warn(error);
      const refused = model.get("texts").our_fault.replace("{error}", `${error}`.slice(0, 80));
      model.set("state", { file: name, refused });
    }
  }
  function forget() {
    if (now) keep(now.name, "");
    now = null;
    model.set("mine", {});
    model.set("state", { forgotten: model.get("texts").forgotten });
  }
  return {
    saved(names) {
      const asked = model.get("asked");
      if (!names.includes("asked") || asked.turn <= heard) return;
      heard = asked.turn;
      model.set("heard", heard);
      if (asked.act === "forget") return forget();
      if (asked.act === "read") now = { name: asked.name, blob: asked.file, mapping: {} };
      if (asked.act === "answer" && now) now.mapping = { ...now.mapping, ...asked.answers };
      if (now && ["read", "answer"].includes(asked.act)) void read();
    },
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

/** @param {string} name
 *  @param {string} text "" forgets it */
function keep(name, text) {
  const { [name]: _before, ...others } = all();
  try {
    localStorage.setItem(PLACE, JSON.stringify(text ? { ...others, [name]: text } : others));
  } catch {
    // It is asked again tomorrow.
  }
}
