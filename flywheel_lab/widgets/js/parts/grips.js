// What can be dragged in a picture: sliders drawn in SVG, by hand or by keys. The sliders beside the picture follow them.

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** Let the shapes of a picture that have data-grip be moved. `grips` knows them by that name: hold(event) begins a drag and
 *  returns move(event), step(by) is a key, ends() the lowest and highest value that Home and End set by put(value).
 *  @param {SVGSVGElement} svg
 *  @param {(name: string) => Grip} grips */
export function grippable(svg, grips) {
  /** @param {Event} event */
  const gripOf = ({ target }) => {
    const { grip } = /** @type {SVGElement} */ (target).dataset;
    return grip && grips(grip);
  };
  /** @type {(event: PointerEvent) => void} */
  let moving = null;
  /** @type {() => void} */
  let done = null;
  svg.addEventListener("pointerdown", (event) => {
    const grip = gripOf(event);
    if (!grip || !event.isPrimary) return;
    event.preventDefault();
    /** @type {SVGElement} */ (event.target).focus();
    svg.setPointerCapture(event.pointerId);
    [moving, done] = [grip.hold(event), grip.release ?? null];
  });
  svg.addEventListener("pointermove", (event) => moving?.(event));
  for (const over of ["pointerup", "pointercancel"]) {
    svg.addEventListener(over, () => {
      if (moving) done?.();
      moving = null;
    });
  }
  svg.addEventListener("keydown", (event) => {
    const grip = gripOf(event);
    if (!grip) return;
    const by = KEYS[event.key];
    if (by) grip.step(by);
    else if (event.key === "Home") grip.put(grip.ends()[0]);
    else if (event.key === "End") grip.put(grip.ends()[1]);
    else return;
    event.preventDefault();
  });
}

/** The attributes of a shape that can be dragged, for hands, eyes and ears.
 *  @param {{name: string, label: string, low: number, high: number, value: number, text: string}} grip
 *  @returns {Attributes} */
export const gripped = ({ name, label, low, high, value, text }) => ({
  "data-grip": name,
  role: "slider",
  tabindex: 0,
  "aria-label": label,
  "aria-valuemin": low,
  "aria-valuemax": high,
  "aria-valuenow": value,
  "aria-valuetext": text,
});

const TRIES = 6; // of a hand that pulls a bar: what is pulled may answer, so its end is sought

/** A drag of the end of a bar around a middle: the value is sought with which the bar ends below the pointer. `people(value)`
 *  are those in the bar, `wide(people)` is how wide it is then.
 *  @param {PointerEvent} event
 *  @param {{value(): number, people(value: number): number, wide(people: number): number, least: number,
 *    highest(): number, put(value: number): void}} bar
 *  @returns {(next: PointerEvent) => void} */
export function pulled(event, { value, people, wide, least, highest, put }) {
  const [x, was] = [event.clientX, wide(people(value()))];
  const per = was / Math.max(people(value()), 1e-9);
  return (next) => {
    const want = Math.max(4, was + 2 * (next.clientX - x)) / Math.max(per, 1e-9);
    let found = Math.max(value(), least);
    for (let k = 0; k < TRIES; k++) {
      const there = people(found);
      if (!(there > 0)) break;
      found = Math.max(least, Math.min(highest(), (found * want) / there));
    }
    put(found);
  };
}
