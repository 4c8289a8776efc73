// Bytes (UTF-8) become texts, and texts bytes.

const READER = new TextDecoder("utf-8", { ignoreBOM: true });
const WRITER = new TextEncoder();
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

/** Whether all of it is UTF-8, without making one text of it.
 *  @param {Uint8Array} raw */
export function isUtf8(raw) {
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let k = 0; k < raw.length; k += 1 << 20) strict.decode(raw.subarray(k, k + (1 << 20)), { stream: true });
    strict.decode();
    return true;
  } catch {
    return false;
  }
}
