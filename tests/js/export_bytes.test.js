// An export is cut into cells as bytes: each cell is the text that the module csv of Python gives.
import assert from "node:assert/strict";
import test from "node:test";
import { bytesOf, isUtf8 } from "../../flywheel_lab/widgets/js/export/files/bytes.js";
import { ByteDictionary } from "../../flywheel_lab/widgets/js/export/files/byte_dictionary.js";
import { drain } from "../../flywheel_lab/widgets/js/export/files/rows.js";
import { splitting } from "../../flywheel_lab/widgets/js/export/files/split.js";

const cut = (text, separator = ",", escape = false) => drain(splitting(bytesOf(text), separator, escape));
const cells = (...asked) => {
  const rows = cut(...asked);
  return Array.from({ length: rows.count }, (_, r) => rows.row(r));
};

test("a cell is what stands between separators, in its quotation marks or without", () => {
  const told = {
    "a,b\nc,d\r\ne,f": [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ],
    'a,"b, c"\n"d"",""e",f': [
      ["a", "b, c"],
      ['d","e', "f"],
    ],
    '"two\nlines",x': [["two\nlines", "x"]],
    '"a"b,""': [["ab", ""]],
    '"never closed, not ""once""': [['never closed, not "once"']],
    "ü,€,😀,": [["ü", "€", "😀", ""]],
    "\n\na\n\n": [["a"]],
  };
  for (const [text, rows] of Object.entries(told)) assert.deepEqual(cells(text), rows, text);
});

test("a separator may be a letter of several bytes", () => {
  assert.deepEqual(cells('a§"b§c"§d\n§§', "§"), [
    ["a", "b§c", "d"],
    ["", "", ""],
  ]);
});

test("where \\ says that what follows is meant as it is, it goes and what follows stays", () => {
  assert.deepEqual(cells('"say \\"yes\\"",a\\,b,c\\\\', ",", true), [['say "yes"', "a,b", "c\\"]]);
});

test("a row knows its line, and columns with addresses are known", () => {
  const rows = cut('name,mail\n\n"a\nb",x@y.de\nc,');
  assert.deepEqual(
    [0, 1, 2].map((r) => rows.line(r)),
    [1, 3, 5],
  );
  assert.deepEqual([...rows.mails], [1]);
});

test("each different text has one number, by the order in which they come, however many there are", () => {
  const texts = Array.from({ length: 30_000 }, (_, k) => `${(k * 7919) % 9973} ä`);
  const rows = cut(texts.map((text, k) => (k % 2 ? `"${text}"` : text)).join("\n"));
  const column = drain(rows.reading(0, Uint32Array.from(texts.keys())));
  assert.deepEqual(column.texts, [...new Set(texts)]);
  assert.ok(texts.every((text, k) => column.at(k) === text));
});

test("texts that come in order keep their numbers when that ends", () => {
  const up = Array.from({ length: 3000 }, (_, k) => `#${k + 900}`);
  for (const texts of [up, up.toReversed(), ["", "b", "a", ""]]) {
    const [sorted, again] = [texts.flatMap((text) => [text, text]), texts.slice(1, 500)];
    const told = [...sorted, ...again, "new"];
    const column = drain(cut(told.map((text) => `${text},`).join("\n")).reading(0, Uint32Array.from(told.keys())));
    assert.deepEqual(column.texts, [...new Set(told)]);
    assert.ok(told.every((text, k) => column.at(k) === text));
  }
});

test("two texts of one hash stay two", () => {
  const dictionary = new ByteDictionary();
  const [one, other] = ["costarring", "liquid"].map(bytesOf); // a known pair of FNV-1a with 32 bits
  assert.deepEqual(
    [one, other, one].map((text) => dictionary.code(text, 0, text.length)),
    [0, 1, 0],
  );
  assert.deepEqual(dictionary.texts.all(), ["costarring", "liquid"]);
});

test("what is no UTF-8 is found, also where a letter is cut by a border of what is looked at together", () => {
  const long = (end) => new Uint8Array([...new Uint8Array(65_535).fill(97), ...end]);
  assert.ok(isUtf8(long([0xc3, 0xbc, 97])));
  assert.ok(!isUtf8(long([0xc3, ...new Uint8Array(65_536).fill(97)])));
  assert.ok(!isUtf8(long([0xfc, 97])));
});
