// One lens on the page: a picture that is a list to choose from. One tab stop, arrow keys inside, Escape lets go.
import { element } from "../parts/controls.js";
import { patch, picture } from "../parts/svg.js";

/** @type {Record<string, number>} */
const MOVES = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Return {node, beside, below, show}: a figure with `items` to choose from. chosen() is the item that is chosen in any
 *  lens, if one is; choose(name) is called with "" for none.
 *  @param {{kind: string, id: string, title: string, items: LensItem[], chosen(): LensItem,
 *    choose(name: string): void}} given */
export function makeLens({ kind, id, title, items, chosen, choose }) {
  const svg = picture(`${kind}-lens`);
  svg.setAttribute("role", "listbox");
  svg.setAttribute("aria-multiselectable", "true");
  svg.setAttribute("tabindex", "0");
  const beside = element("span");
  const below = element("p", { class: "fl-legend" });
  const caption = element("figcaption", {}, element("strong", {}, title), " ", beside);
  const node = element("figure", { class: `fl-figure-${kind}` }, caption, svg, below);
  /** Where what is chosen stands here: a phase lies in a segment, a segment begins with a phase. */
  const place = () => items.findIndex(({ phases }) => phases.some((i) => chosen()?.phases.includes(i)));

  svg.addEventListener("keydown", (event) => {
    const last = items.length - 1;
    const at = place();
    let next = /** @type {Record<string, number>} */ ({ Home: 0, End: last })[event.key];
    if (event.key in MOVES) {
      const narrower = at >= 0 && chosen().phases.length > items[at].phases.length;
      const from = at < 0 && MOVES[event.key] < 0 ? last + 1 : at;
      next = narrower ? at : Math.max(0, Math.min(last, from + MOVES[event.key]));
    }
    if (next === undefined && event.key !== "Escape") return;
    event.preventDefault();
    choose(next === undefined ? "" : items[next].name);
  });
  // Whoever comes by keyboard finds something highlighted; a pointer is about to choose for itself.
  svg.addEventListener("focus", () => !chosen() && svg.matches(":focus-visible") && choose(items[0].name));
  svg.addEventListener("click", (event) => choose(/** @type {SVGElement} */ (event.target).dataset.item ?? ""));

  /** @param {Drawing} drawing */
  function show(drawing) {
    patch(svg, drawing);
    const at = place();
    if (at < 0) svg.removeAttribute("aria-activedescendant");
    else svg.setAttribute("aria-activedescendant", `${id}-${items[at].name}`);
  }
  return { node, beside, below, show };
}
