// A QR code as one path: a square for each dark module, with the quiet edge of four that readers need.
import { patch, picture } from "../../../widgets/js/parts/svg.js";

const QUIET = 4;

/** `rows` has a text for each row, "1" where it is dark.
 *  @param {string[]} rows
 *  @param {string} label */
export function qrOf(rows, label) {
  const svg = picture("qr");
  const size = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((sign, x) => (sign === "1" ? [`M${x + QUIET},${y + QUIET}h1v1h-1z`] : [])),
  );
  const paper = { class: "fl-qr-paper", x: 0, y: 0, width: size, height: size };
  const shapes = /** @type {Shape[]} */ ([
    ["rect", paper],
    ["path", { class: "fl-qr-dark", d: dark.join("") }],
  ]);
  patch(svg, { width: size, height: size, label, shapes });
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("shape-rendering", "crispEdges");
  return svg;
}
