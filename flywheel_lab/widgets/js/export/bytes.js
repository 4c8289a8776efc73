// Bytes (UTF-8) become texts, and texts bytes.

const READER = new TextDecoder("utf-8", { ignoreBOM: true });
const WRITER = new TextEncoder();
const AT_ONCE = 1 << 16; // bytes that are looked at together
const SHORT = 64; // bytes, up to which a text of plain letters is made faster than by a decoder

/** Return the text that stands in bytes from `begin` to `end`.
 *  @param {Uint8Array} bytes
 *  @param {number} [begin]
 *  @param {number} [end] */
export function textOf(bytes, begin = 0, end = bytes.length) {
  if (begin === end) return "";
  const own = bytes.subarray(begin, end);
  if (end - begin > SHORT) return READER.decode(own);
  for (let k = begin; k < end; k += 1) if (bytes[k] > 127) return READER.decode(own);
  return String.fromCharCode.apply(null, /** @type {any} */ (own));
}

/** Return the bytes of a text.
 *  @param {string} text */
export const bytesOf = (text) => WRITER.encode(text);

/** @param {Uint8Array} bytes */
function isAscii({ buffer, byteOffset, byteLength }) {
  const [words, rest] = [byteLength >> 2, byteLength & 3];
  let all = 0;
  const four = byteOffset % 4 ? null : new Uint32Array(buffer, byteOffset, words);
  for (let k = 0; four && k < words; k += 1) all |= four[k];
  const single = four
    ? new Uint8Array(buffer, byteOffset + 4 * words, rest)
    : new Uint8Array(buffer, byteOffset, byteLength);
  for (let k = 0; k < single.length; k += 1) all |= single[k];
  return (all & 0x80808080) === 0;
}

/** Whether all of it is UTF-8, without making one text of it.
 *  @param {Uint8Array} raw */
export function isUtf8(raw) {
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let k = 0; k < raw.length; k += AT_ONCE) {
      const some = raw.subarray(k, k + AT_ONCE);
      if (isAscii(some))
        strict.decode(); // ends what was begun
      else strict.decode(some, { stream: true });
    }
    strict.decode();
    return true;
  } catch {
    return false;
  }
}
