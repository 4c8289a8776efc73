// A picture that fills its place: drawn anew when somebody answers, and when the place gets another size.
import { patch, picture } from "../../../widgets/js/parts/svg.js";
import { whenResized } from "../../../widgets/js/parts/life.js";
import { element } from "../../../widgets/js/parts/controls.js";

/** `scale` makes all of it larger, as for the last row; only then there is a height to fill, `free`.
 *  `paint` returns the drawing, which knows its size.
 *  @param {{name: string, look: string, scale?(): number,
 *    paint(place: {shown: any, width: number, free?: number}): Drawing}} given */
export function fillPlace({ name, look, scale = () => 1, paint }) {
  const svg = picture(name);
  const node = element("div", { class: look }, svg);
  /** @type {any} */
  let last = null;
  function draw() {
    if (!node.clientWidth || !last) return;
    const by = scale();
    const free = by > 1 ? node.clientHeight / by : undefined;
    const drawing = paint({ shown: last, width: node.clientWidth / by, free });
    patch(svg, drawing);
    svg.setAttribute("width", `${drawing.width * by}`);
    svg.setAttribute("height", `${drawing.height * by}`);
  }
  const remove = whenResized(node, draw);
  return {
    node,
    remove,
    show(/** @type {any} */ shown) {
      last = shown;
      draw();
    },
  };
}
