// The place of the dots on a page: what lies below them, the canvas, and above it what is read and touched.
import { element } from "../controls.js";
import { picture } from "../svg.js";

const LONGEST = 0.05; // seconds that one screen may move time on
const LATE = 0.026; // from here on, screens are late: dots get squares

/** Return {node, under, over, hands, words, fit, show, wake, end}: a canvas between pictures of one size, which fit(width,
 *  height) sets: `under` it what only the eye needs, `over` it what is read, and on top `hands`, what can be dragged.
 *  step(seconds) moves what moves and returns whether it goes on; paint(pen, coarse) draws. wake() begins a run of screens;
 *  themed() is called when the colours are others.
 *  @param {{kind: string, step(seconds: number): boolean, paint(pen: CanvasRenderingContext2D, coarse: boolean): void,
 *    themed(): void}} given */
export function peopleStage({ kind, step, paint, themed }) {
  const [under, over] = [picture(`${kind}-under`), picture(kind)];
  under.setAttribute("aria-hidden", "true");
  const canvas = element("canvas", { "aria-hidden": "true", class: "fl-crowd" });
  const hands = picture(`${kind}-hands`);
  hands.setAttribute("role", "group");
  const node = element("div", { class: "fl-people-stage" }, under, canvas, over, hands);
  const pen = canvas.getContext("2d");
  let [width, height, frame, last, late] = [0, 0, 0, 0, 0];
  /** @type {Inks} */
  let known = null;

  /** @param {number} wide
   *  @param {number} high */
  function fit(wide, high) {
    const dense = window.devicePixelRatio || 1;
    known = null; // out of sight nobody said that they changed
    if (wide === width && high === height && canvas.width === Math.round(wide * dense)) return;
    [width, height] = [wide, high];
    Object.assign(canvas, { width: Math.round(wide * dense), height: Math.round(high * dense) });
    for (const each of [canvas, node]) each.style.height = `${high}px`;
    canvas.style.width = `${wide}px`;
    pen.setTransform(dense, 0, 0, dense, 0, 0);
  }
  function show() {
    pen.clearRect(0, 0, width, height);
    paint(pen, late > 3);
  }
  /** @param {number} now */
  function turn(now) {
    const passed = last ? (now - last) / 1000 : 1 / 60;
    late = passed > LATE ? Math.min(8, late + 1) : Math.max(0, late - 0.2);
    last = now;
    const goes = step(Math.min(LONGEST, passed));
    frame = goes ? requestAnimationFrame(turn) : 0;
    if (!goes) [last, late] = [0, 0];
    show();
  }
  function wake() {
    frame ||= requestAnimationFrame(turn);
  }
  /** The colours of the theme, as a canvas can take them: the style sheet hands them over as those of borders that are none. */
  function inks() {
    return (known ??= asked());
  }
  // To ask for them on each screen lays the styles out twice; so the style sheet says when they change (people.css).
  canvas.addEventListener("transitionend", () => {
    known = null;
    themed();
  });
  /** @returns {Inks} */
  function asked() {
    const style = getComputedStyle(canvas);
    return {
      ...{ lost: style.color, line: style.borderTopColor, deep: style.borderRightColor },
      ...{ paper: style.borderBottomColor, soft: style.borderLeftColor },
    };
  }
  return {
    node,
    under,
    over,
    hands,
    inks,
    words: [under, over, hands],
    fit,
    show,
    wake,
    end: () => cancelAnimationFrame(frame),
  };
}
