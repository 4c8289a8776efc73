// The paths of pictures, written by d3 in tenths of a pixel.
import { pathRound } from "d3-path";
import { line } from "d3-shape";

const DIGITS = 1;
const UP = Math.PI / 2; // our angles are clockwise from the top, those of d3 from the right
const straight = line().digits(DIGITS);

/** A line through points [x, y]; of no points, no line.
 *  @param {Point[]} points
 *  @returns {string} */
export const through = (points) => straight(points) ?? "";

/** The outline of a shape with these corners.
 *  @param {Point[]} corners
 *  @returns {string} */
export const around = (corners) => `${through(corners)}Z`;

/** The point at an angle in radians, clockwise from the top.
 *  @param {{x: number, y: number}} centre
 *  @param {number} angle
 *  @param {number} r
 *  @returns {Point} */
export const at = ({ x, y }, angle, r) => [x + r * Math.sin(angle), y - r * Math.cos(angle)];

/** An arc from one angle to another, clockwise.
 *  @param {{x: number, y: number}} centre
 *  @param {Point} angles
 *  @param {number} r */
export function arc({ x, y }, [from, to], r) {
  const path = pathRound(DIGITS);
  path.arc(x, y, r, from - UP, to - UP);
  return `${path}`;
}

/** The outline of a part of a ring.
 *  @param {{x: number, y: number}} centre
 *  @param {Point} angles
 *  @param {number} inner
 *  @param {number} outer */
export function sector({ x, y }, [from, to], inner, outer) {
  const path = pathRound(DIGITS);
  path.arc(x, y, outer, from - UP, to - UP);
  path.arc(x, y, inner, to - UP, from - UP, true);
  path.closePath();
  return `${path}`;
}
