// The levers, the best first: what a euro brings back in the first year and until the day, how sure that is, and the guess.
import { button, element, write } from "../parts/controls.js";
import { ceiling } from "../parts/svg.js";
import { uniqueId } from "../parts/page.js";
import { fill } from "../parts/words.js";
import { editorOf } from "./editor.js";

/** @param {{words: Words, set(values: Record<string, unknown>): void, state(): NextState}} given */
export function rowsOf({ words, set, state }) {
  const { texts } = words;
  const one = element("span", { class: "fl-one-back" }, element("span", {}, texts.one_back));
  const head = element(
    "div",
    { class: "fl-lever-head", "aria-hidden": "true" },
    element("span"),
    element("span", { class: "fl-lever-scale" }, one),
    element("span", { class: "fl-best" }, texts.best_head),
  );
  const list = element("ol", { class: "fl-lever-list" });
  /** @type {Map<string, ReturnType<typeof rowOf>>} */
  const rows = new Map();

  /** @param {LeverGiven[]} levers
   *  @param {NextState} now */
  function show(levers, now) {
    const found = now.answer.rows.filter(({ key }) => levers.some((lever) => lever.key === key)); // the answer comes a little later
    const most = ceiling(Math.max(1.2, ...found.map(({ high }) => high)));
    head.style.setProperty("--fl-one", `${1 / most}`);
    list.style.setProperty("--fl-one", `${1 / most}`);
    const wanted = found.map((row) => {
      if (!rows.has(row.key)) rows.set(row.key, rowOf(row.key));
      const each = rows.get(row.key);
      each.show(
        row,
        most,
        levers.find(({ key }) => key === row.key),
        now,
      );
      return each.node;
    });
    arrange(list, wanted);
  }

  /** @param {string} key */
  function rowOf(key) {
    const id = uniqueId();
    const [name, guess, line, best] = ["strong", "span", "div", "span"].map((tag) =>
      element(/** @type {"span"} */ (tag), {}),
    );
    line.className = "fl-lever-line";
    best.className = "fl-best";
    const editor = editorOf({ id, words, key, set, state });
    const open = button(() => toggle(editor.node.hidden));
    open.node.classList.add("fl-guessed");
    open.node.setAttribute("aria-controls", id);
    open.node.append("✎ ", guess);
    const parts = ["fl-until", "fl-year", "fl-span"].map((kind) => element("span", { class: kind }));
    const track = element("div", { class: "fl-lever-track", "aria-hidden": "true" }, ...parts);
    const node = element(
      "li",
      { class: "fl-lever" },
      element("div", { class: "fl-lever-name" }, name, open.node),
      ...[track, best, line, editor.node],
    );
    toggle(false);

    /** @param {boolean} opened */
    function toggle(opened) {
      editor.node.hidden = !opened;
      open.node.setAttribute("aria-expanded", `${opened}`);
    }
    /** @param {LeverRow} row
     *  @param {number} most
     *  @param {LeverGiven} lever
     *  @param {NextState} now */
    function show(row, most, lever, now) {
      write(name, row.name);
      write(guess, row.guess);
      open.node.setAttribute("aria-label", fill(texts.edit, { name: row.name, guess: row.guess }));
      write(line, row.line);
      const cases = words.decimals(100 * row.best_in, 0);
      write(best, cases);
      best.setAttribute("aria-label", fill(texts.best_in, { n: cases }));
      best.setAttribute("role", "img");
      const at = (/** @type {number} */ euros) => `${Math.min(100, Math.max(0, (100 * euros) / most)).toFixed(2)}%`;
      parts[0].style.width = at(row.per_euro);
      parts[1].style.width = at(Math.min(row.first_year, row.per_euro));
      Object.assign(parts[2].style, { left: at(row.low), right: `calc(100% - ${at(row.high)})` });
      editor.show(lever, now);
    }
    return { node, show };
  }
  return { node: element("div", { class: "fl-lever-rows" }, head, list), show };
}

/** Put nodes in order without moving the one in which somebody types.
 *  @param {Element} list
 *  @param {Element[]} wanted */
function arrange(list, wanted) {
  const held = wanted.findIndex((node) => node.contains(document.activeElement));
  if (held < 0) {
    if (wanted.some((node, i) => list.children[i] !== node)) list.replaceChildren(...wanted);
    return;
  }
  for (const node of [...list.children]) if (!wanted.includes(node)) node.remove();
  wanted[held].before(...wanted.slice(0, held));
  wanted[held].after(...wanted.slice(held + 1));
}
