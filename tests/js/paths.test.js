// Paths are plain arithmetic, so they are tested where they run; what has a twin in Python is compared with it instead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arc, around, at, sector, through } from "../../flywheel_lab/widgets/js/parts/paths.js";

const CENTRE = { x: 100, y: 100 };

test("a line runs through its points, in tenths of a pixel", () => {
  assert.equal(
    through([
      [0, 1.26],
      [2.04, 3],
    ]),
    "M0,1.3L2,3",
  );
});

test("no points are no line", () => {
  assert.equal(through([]), "");
});

test("an outline is closed", () => {
  assert.equal(
    around([
      [0, 0],
      [1, 0],
      [1, 1],
    ]),
    "M0,0L1,0L1,1Z",
  );
});

test("angles begin at the top and go clockwise", () => {
  const rounded = at(CENTRE, Math.PI / 2, 10).map(Math.round);
  assert.deepEqual(rounded, [110, 100]);
  assert.equal(arc(CENTRE, [0, Math.PI / 2], 10), "M100,90A10,10,0,0,1,110,100");
});

test("a part of a ring goes out along its rim and back along its hub", () => {
  assert.equal(sector(CENTRE, [0, Math.PI / 2], 5, 10), "M100,90A10,10,0,0,1,110,100L105,100A5,5,0,0,0,100,95Z");
});
