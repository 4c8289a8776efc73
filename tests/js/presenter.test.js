// What a key asks for in the presenter's edition, and where it leads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, next } from "../../flywheel_lab/trainer/js/stage/keys.js";

const PAGES = [0, 1, 2, 2, 2, 3, 10];
const press = (/** @type {string} */ key, typed = { digits: "" }, target = null) => asked({ key, target }, typed);

test("a clicker goes on and back, whatever it sends", () => {
  assert.deepEqual(
    ["PageDown", "ArrowRight", " "].map((key) => press(key)),
    ["on", "on", "on"],
  );
  assert.deepEqual(
    ["PageUp", "ArrowLeft"].map((key) => press(key)),
    ["back", "back"],
  );
  assert.deepEqual(
    ["b", "."].map((key) => press(key)),
    ["blank", "blank"],
  );
});

test("digits and Enter lead to the first frame of a page", () => {
  const typed = { digits: "" };
  assert.deepEqual(
    ["1", "0"].map((key) => press(key, typed)),
    ["", ""],
  );
  assert.equal(next(press("Enter", typed), 3, PAGES, typed), 6);
  press("2", typed);
  assert.equal(next(press("Enter", typed), 6, PAGES, typed), 2);
});

test("a page that is not there leads nowhere", () => {
  assert.equal(next("jump", 3, PAGES, { digits: "77" }), 3);
});

test("before the first and after the last there is nothing", () => {
  assert.equal(next("back", 0, PAGES, { digits: "" }), 0);
  assert.equal(next("on", 6, PAGES, { digits: "" }), 6);
  assert.equal(next("end", 0, PAGES, { digits: "" }), 6);
});

test("what is pressed with Ctrl belongs to the browser", () => {
  assert.equal(asked({ key: "f", ctrlKey: true, target: null }, { digits: "" }), "");
});
