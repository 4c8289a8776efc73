// A picture that is a list to choose from: one tab stop, arrow keys inside, Escape lets go; a pointer highlights.

/** @type {Record<string, number>} */
const MOVES = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Make a picture a list of items(), those that it shows now. chosen() is the item that is chosen, in whatever picture that
 *  was; choose(name) is called with "" for none, point(name) when the pointer is on another.
 *  @param {SVGSVGElement} svg
 *  @param {{id: string, items(): LensItem[], chosen(): LensItem, choose(name: string): void,
 *    point(name: string): void}} given */
export function choosable(svg, { id, items, chosen, choose, point }) {
  svg.setAttribute("role", "listbox");
  svg.setAttribute("aria-multiselectable", "true");
  svg.setAttribute("tabindex", "0");
  /** Where what is chosen stands here: a phase lies in a segment, a segment begins with a phase. */
  function place() {
    const own = chosen()?.phases ?? [];
    return own.length ? items().findIndex(({ phases }) => phases.some((i) => own.includes(i))) : -1;
  }
  /** @param {Event} event */
  const under = ({ target }) => /** @type {SVGElement} */ (target).dataset?.item ?? "";

  svg.addEventListener("keydown", (event) => {
    const last = items().length - 1;
    const at = place();
    let next = /** @type {Record<string, number>} */ ({ Home: 0, End: last })[event.key];
    if (event.key in MOVES) {
      const narrower = at >= 0 && chosen().phases.length > items()[at].phases.length;
      const from = at < 0 && MOVES[event.key] < 0 ? last + 1 : at;
      next = narrower ? at : Math.max(0, Math.min(last, from + MOVES[event.key]));
    }
    if (next === undefined && event.key !== "Escape") return;
    event.preventDefault();
    choose(next === undefined ? "" : items()[next].name);
  });
  // Who comes by keyboard finds something highlighted; a pointer is about to choose for itself.
  svg.addEventListener("focus", () => !chosen() && svg.matches(":focus-visible") && choose(items()[0].name));
  svg.addEventListener("click", (event) => choose(under(event) === chosen()?.name ? "" : under(event)));
  svg.addEventListener("pointerover", (event) => point(under(event)));
  svg.addEventListener("pointerleave", () => point(""));

  return function mark() {
    const at = place();
    if (at < 0) svg.removeAttribute("aria-activedescendant");
    else svg.setAttribute("aria-activedescendant", `${id}-${items()[at].name}`);
  };
}

/** A place that can be pointed at and chosen; the dots below it shine through.
 *  @param {string} id
 *  @param {LensItem} item
 *  @param {string} spoken
 *  @param {boolean} lit
 *  @param {string} shape
 *  @param {Attributes} box
 *  @returns {Shape} */
export const option = (id, item, spoken, lit, shape, box) => [
  shape,
  {
    class: `fl-item${lit ? " fl-lit" : ""}`,
    role: "option",
    id: `${id}-${item.name}`,
    "data-item": item.name,
    "aria-label": spoken,
    "aria-selected": `${lit}`,
    ...box,
  },
];
