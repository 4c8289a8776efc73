// Three small pictures that show only what four numbers know. What is guessed is dashed and light; what was not asked, grey.
import { patch, picture } from "../parts/svg.js";

const [WIDTH, HEIGHT] = [200, 130];
const [BLUE, ORANGE, GREY] = ["#0072b2", "#e69f00", "#8a8f98"];
const THREAD = "M118 32A38 38 0 1 1 76 36";
const EDGES = [190, 150, 112, 82, 60];

/** @param {boolean} guessed
 *  @param {string} fill
 *  @returns {Attributes} */
const filled = (guessed, fill) =>
  guessed
    ? { fill, "fill-opacity": 0.35, stroke: fill, "stroke-width": 2, "stroke-dasharray": "6 4" }
    : { fill, "fill-opacity": 0.9, stroke: fill, "stroke-width": 2 };
/** @type {Attributes} */
const UNASKED = { fill: GREY, "fill-opacity": 0.12, stroke: GREY, "stroke-width": 1, "stroke-dasharray": "2 4" };

/** The funnel: above, what was not asked; below, those who come by themselves or by ads, and those who are sent.
 *  @param {number} share
 *  @param {boolean} guessed
 *  @returns {Shape[]} */
function funnel(share, guessed) {
  const bands = EDGES.slice(1).map((below, i) => {
    const [above, y] = [EDGES[i], 4 + 22 * i];
    return /** @type {Shape} */ ([
      "path",
      { ...UNASKED, d: `M${100 - above / 2} ${y}h${above}L${100 + below / 2} ${y + 20}h${-below}Z` },
    ]);
  });
  const [left, wide] = [66, 68];
  return [
    ...bands,
    ["rect", { ...filled(guessed, BLUE), x: left, y: 96, width: wide * (1 - share), height: 28 }],
    ["rect", { ...filled(guessed, ORANGE), x: left + wide * (1 - share), y: 96, width: wide * share, height: 28 }],
  ];
}

/** The hourglass: the pipeline was not asked; below the neck customers, of whom some run out at the foot.
 *  @param {boolean} guessed
 *  @returns {Shape[]} */
function hourglass(guessed) {
  return [
    ["path", { ...UNASKED, d: "M45 4H155L104 58V64H96V58Z" }],
    ["path", { ...filled(guessed, BLUE), d: "M78 84H122L155 118H45Z" }],
    ["path", { fill: "none", stroke: GREY, "stroke-width": 1.5, d: "M96 64L45 118H155L104 64" }],
    ["path", { fill: "none", stroke: GREY, "stroke-width": 2, d: "M158 112h26m-7 -5l7 5l-7 5" }],
  ];
}

/** The wheel: a thread from the customers back to the beginning, as thick as the share that comes by it; empty where
 *  nobody knows that.
 *  @param {number} share
 *  @param {boolean} guessed
 *  @param {boolean} [known]
 *  @returns {Shape[]} */
export function wheelShapes(share, guessed, known = true) {
  if (!known)
    return [...wheelShapes(0, false).slice(0, 2), ["path", { ...UNASKED, fill: "none", "stroke-width": 2, d: THREAD }]];
  const thick = Math.max(1, 22 * Math.min(1, share));
  /** @type {Attributes} */
  const thread = { fill: "none", stroke: ORANGE, "stroke-width": thick, "stroke-opacity": guessed ? 0.6 : 1 };
  return [
    ["circle", { fill: "none", stroke: GREY, "stroke-opacity": 0.45, "stroke-width": 3, cx: 100, cy: 66, r: 52 }],
    ["circle", { ...filled(false, BLUE), cx: 100, cy: 66, r: 16 }],
    ["path", { ...thread, d: THREAD, ...(guessed ? { "stroke-dasharray": "8 5" } : {}) }],
    ["path", { fill: ORANGE, d: "M90 24L68 28L80 48Z" }],
  ];
}

/** The three pictures of four numbers; `guessed` says which of them are guesses.
 *  @param {Four} four
 *  @param {Record<FirmNumber, boolean>} guessed
 *  @returns {Shape[][]} */
export const shapesOf = (four, guessed) => [
  funnel(four.referred[1], guessed.new || guessed.referred),
  hourglass(guessed.customers || guessed.lost),
  wheelShapes(four.referred[1], guessed.referred),
];

/** @param {Shape[]} shapes
 *  @param {string} label
 *  @param {SVGSVGElement} [svg] */
export function drawn(shapes, label, svg = picture("own-picture")) {
  patch(svg, { width: WIDTH, height: HEIGHT, label, shapes });
  return svg;
}
