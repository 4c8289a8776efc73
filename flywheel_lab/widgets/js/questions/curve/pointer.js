// Drawing with a pointer: pull one handle up and down, or draw across the picture and set every handle that is passed.

const SIDEWAYS = 12; // this far to the side, and more than half as far as up or down, is drawing across

/** Handles at `places` (pixels; null where one is fixed) get set(i, y). begin() and cancel() keep and restore.
 *  @param {HTMLElement} stage
 *  @param {{places(): number[], set(i: number, y: number): void, begin(): boolean, cancel(): void}} hands */
export function drawable(stage, { places, set, begin, cancel }) {
  /** @type {{pulled: number, from: Spot, last: Spot}} */
  let stroke = null;
  /** @param {PointerEvent} event */
  const point = (event) => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button || !begin()) return;
    const at = point(event);
    /** @type {HTMLElement} */
    const grip = /** @type {Element} */ (event.target).closest("[data-handle]");
    stroke = { pulled: grip ? Number(grip.dataset.handle) : nearest(places(), at.x), from: at, last: at };
    stage.setPointerCapture(event.pointerId);
    if (!grip) set(stroke.pulled, at.y);
  });
  /** @param {PointerEvent} event */
  const follow = (event) => {
    if (!stroke) return;
    const at = point(event);
    if (at.x === stroke.last.x && at.y === stroke.last.y) return; // a click on a handle does not move it
    const [aside, along] = [Math.abs(at.x - stroke.from.x), Math.abs(at.y - stroke.from.y)];
    if (aside > Math.max(SIDEWAYS, along / 2)) stroke.pulled = -1;
    if (stroke.pulled >= 0) set(stroke.pulled, at.y);
    else passed(places(), stroke.last, at).forEach(([i, y]) => set(i, y));
    stroke.last = at;
  };
  stage.addEventListener("pointermove", follow);
  stage.addEventListener("pointerup", (event) => {
    follow(event); // of a fast hand, the last move and the release are one event
    if (stroke?.pulled < 0) ahead(places(), stroke).forEach((i) => set(i, stroke.last.y));
    stroke = null;
  });
  stage.addEventListener("pointercancel", () => {
    if (stroke) cancel(); // the finger scrolls the page
    stroke = null;
  });
}

/** @param {number[]} places
 *  @param {number} x */
function nearest(places, x) {
  const far = places.map((place) => (place === null ? Infinity : Math.abs(place - x)));
  return far.indexOf(Math.min(...far));
}

/** The handle that a stroke was about to reach: nobody stops on it exactly.
 *  @param {number[]} places
 *  @param {{from: Spot, last: Spot}} stroke */
function ahead(places, { from, last }) {
  const i = nearest(places, last.x);
  return (places[i] - last.x) * (last.x - from.x) > 0 ? [i] : [];
}

/** The handles between two points, each with the height of the stroke there.
 *  @param {number[]} places
 *  @param {Spot} from
 *  @param {Spot} to */
function passed(places, from, to) {
  /** @param {number} place */
  const share = (place) => (to.x === from.x ? 1 : (place - from.x) / (to.x - from.x));
  return places
    .map((place, i) => [i, place])
    .filter(([, place]) => place !== null && (place - from.x) * (place - to.x) <= 0)
    .map(([i, place]) => [i, from.y + share(place) * (to.y - from.y)]);
}
