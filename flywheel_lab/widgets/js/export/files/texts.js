// How the texts of a file are written: encoding and separator are found for the whole file.
import { bytesOf, hasNul, isUtf8, textOf } from "./bytes.js";
import { count, most } from "../python.js";
import { drain, isFull } from "./rows.js";
import { splitting } from "./split.js";

export const SAMPLE = 256_000; // letters, from which the separator is found
const LETTERS = "äöüÄÖÜßéèàñ€"; // of German, French and Spanish, and of their prices
// The upper half of a page that no browser knows: exports of old programs for DOS.
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
const CP852 =
  "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0";
const HIGH = Uint8Array.from({ length: 128 }, (_, k) => k + 128);
// What stands on the page of Windows where Latin 1 has no letters; \ufffd is a hole.
const CP1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** @type {Record<string, string>} */
const PAGES = {
  cp1252: latin(HIGH),
  mac_roman: decoded(HIGH, "macintosh"),
  cp850: CP850,
  cp1250: decoded(HIGH, "windows-1250").replace(/[\x80-\x9f]/g, "\ufffd"),
  iso8859_2: decoded(HIGH, "iso-8859-2"),
  cp852: CP852,
};
const [WEST, EAST] = [
  ["cp1252", "mac_roman", "cp850"],
  ["cp1250", "iso8859_2", "cp852"],
];
// The letters of languages: German and French, Spanish and Portuguese, Italian, those of the north; Polish, Czech, Hungarian.
const WESTERN = ["äöüßÄÖÜéèêëàâîïôùûçœ", "áéíóúüñàãõâêôç", "àèéìòù", "åäöæøé"];
const EASTERN = ["ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ"];
const INSIDE = /(?<=[A-Za-z\x80-\xff])[\x80-\xff](?=[A-Za-z])/g; // what stands within words
const SEVERAL = 2; // letters by which words of one half of Europe are more than those of the other
const BLOCK = 1 << 15; // bytes

/** @param {Uint8Array} raw
 *  @param {string} name */
function decoded(raw, name) {
  return new TextDecoder(name).decode(raw);
}

/** Not every engine knows the page of Windows by its name: some read Latin 1.
 *  @param {Uint8Array} raw */
function latin(raw) {
  return decoded(raw, "windows-1252").replace(/[\x80-\x9f]/g, (sign) => CP1252[sign.charCodeAt(0) - 128]);
}

/** Return the text of a page of 256 letters.
 *  @param {Uint8Array} raw
 *  @param {string} page */
function paged(raw, page) {
  if (page === "cp1252") return latin(raw);
  if (page === "mac_roman") return decoded(raw, "macintosh");
  if (page === "cp1250") return decoded(raw, "windows-1250").replace(/[\x80-\x9f]/g, "\ufffd");
  if (page === "iso8859_2") return decoded(raw, "iso-8859-2");
  return decoded(raw, "windows-1252").replace(/[^\0-\x7f]/g, (_, at) => PAGES[page][raw[at] - 128]);
}

/** Return how often each byte stands within words.
 *  @param {Uint8Array} raw */
function countInside(raw) {
  const inside = new Uint32Array(256);
  for (let k = 0; k < raw.length; k += BLOCK) {
    const text = String.fromCharCode.apply(null, /** @type {any} */ (raw.subarray(k, k + BLOCK)));
    for (const sign of text.match(INSIDE) ?? []) inside[sign.charCodeAt(0)] += 1;
  }
  return inside;
}

/** Return how many more letters within words are those of one of the languages than are not, on a page.
 *  @param {Uint32Array} inside
 *  @param {string} page
 *  @param {string[]} languages */
function countLetters(inside, page, languages) {
  const signs = [...inside.keys()].filter((byte) => inside[byte]);
  const points = (/** @type {string} */ letters) =>
    signs.reduce((n, byte) => n + (letters.includes(PAGES[page][byte - 128]) ? inside[byte] : -inside[byte]), 0);
  return Math.max(...languages.map(points));
}

/** Return how texts are written: by its mark, else as UTF-8 if all of it can be, else in a page of 256 letters.
 *  @param {Uint8Array} raw
 *  @returns {string} */
function encodingOf(raw) {
  const starts = (/** @type {number[]} */ ...mark) => mark.every((byte, k) => raw[k] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return "utf-8-sig";
  if (starts(0xff, 0xfe)) return "utf-16le";
  if (starts(0xfe, 0xff)) return "utf-16be";
  const head = raw.subarray(0, 4000);
  const nuls = [0, 0];
  head.forEach((byte, k) => (nuls[k % 2] += Number(byte === 0)));
  if (Math.max(...nuls) > head.length * 0.3 && Math.min(...nuls) < head.length * 0.05)
    return nuls[1] > nuls[0] ? "utf-16le" : "utf-16be";
  if (isUtf8(raw)) return "utf-8";
  const high = new Uint32Array(256);
  for (const byte of raw) high[byte] += 1;
  const points = (/** @type {string} */ page) =>
    [...LETTERS].reduce((sum, letter) => sum + (high[PAGES[page].indexOf(letter) + 128] ?? 0), 0);
  const inside = countInside(raw);
  const words = (/** @type {string} */ page) => countLetters(inside, page, WEST.includes(page) ? WESTERN : EASTERN);
  const west = WEST.reduce((a, b) => ((words(b) - words(a) || points(b) - points(a)) > 0 ? b : a));
  const east = EAST.reduce((a, b) => (words(b) > words(a) ? b : a));
  return words(east) >= words(west) + SEVERAL ? east : west;
}

/** Return the encoding and the text as bytes in UTF-8, and what is odd in it.
 *  @param {Uint8Array} raw
 *  @param {Say} say
 *  @returns {{encoding: string, bytes: Uint8Array, notes: string[]}} */
export function decode(raw, say) {
  const encoding = encodingOf(raw);
  let bytes = encoding === "utf-8-sig" ? raw.subarray(3) : raw;
  const notes = [];
  if (PAGES[encoding]) {
    const lines = linesOf(raw, encoding);
    bytes = bytesOf(lines.text);
    notes.push(say.note("page", { page: encoding }));
    if (lines.own) notes.push(say.note("mixed", { n: lines.own }));
  } else if (encoding.startsWith("utf-16")) bytes = bytesOf(decoded(raw, encoding));
  else if (encoding === "utf-8-sig" && !isUtf8(bytes)) bytes = bytesOf(textOf(bytes));
  const text = hasNul(bytes) ? bytes.filter((byte) => byte) : bytes;
  if (text !== bytes) notes.push(say.note("nuls", { n: bytes.length - text.length }));
  return { encoding, bytes: text, notes };
}

/** Return the text of a file that may have been pasted together: lines in UTF-8 (`own` of them) stay what they are.
 *  @param {Uint8Array} raw
 *  @param {string} page */
function linesOf(raw, page) {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  /** @type {string[]} */
  const parts = [];
  let [from, own, begin, high] = [0, 0, 0, false];
  for (let k = 0; k <= raw.length; k += 1) {
    if (k < raw.length && raw[k] !== 10 && !(raw[k] === 13 && raw[k + 1] !== 10)) {
      high ||= raw[k] > 127;
      continue;
    }
    const end = Math.min(k + 1, raw.length);
    if (high) {
      try {
        const line = strict.decode(raw.subarray(begin, end));
        parts.push(paged(raw.subarray(from, begin), page), line);
        from = end;
        own += 1;
      } catch {
        // A line of the page, read with those beside it.
      }
    }
    [begin, high] = [end, false];
  }
  parts.push(paged(raw.subarray(from), page));
  return { text: parts.join(""), own };
}

/** Return the separator by which most lines have the same number of cells, and whether \" is a quotation mark.
 *  @param {string} text the beginning of a file
 *  @returns {[separator: string, escape: boolean]} */
export function separatorOf(text) {
  let best = 0;
  /** @type {[string, boolean]} */
  let found = [",", false];
  for (const separator of [";", "\t", ",", "|"]) {
    for (const escape of text.includes('\\"') ? [false, true] : [false]) {
      const rows = drain(splitting(bytesOf(text), separator, escape));
      const full = [];
      for (let r = 0; r < rows.count; r += 1) if (isFull(rows, r)) full.push(r);
      if (text.length >= SAMPLE) full.pop();
      const widths = count(full.map((r) => rows.width(r)));
      const width = most(widths, (n, times) => Number(n > 1) * times * Math.min(n, 8) ** 0.5, 1);
      let odd = 0;
      for (const r of full.slice(0, 200))
        odd += rows.row(r).filter((cell) => cell.includes('\\"') || cell.endsWith("\\")).length;
      const share = Number(width > 1) * ((widths.get(width) ?? 0) / Math.max(1, full.length));
      const points = share * (1 + 0.01 * Math.min(width, 20)) - 0.001 * Math.min(odd, 20);
      if (points > best + 1e-9) [best, found] = [points, [separator, escape]];
    }
  }
  return found;
}
