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

/** Return bytes four by four, and those that are left.
 *  @param {Uint8Array} bytes
 *  @returns {[four: Uint32Array, rest: Uint8Array]} */
function inFours(bytes) {
  const { buffer, byteOffset, byteLength } = bytes;
  const words = byteOffset % 4 ? 0 : byteLength >> 2;
  return [new Uint32Array(buffer, byteOffset - (byteOffset % 4), words), bytes.subarray(4 * words)];
}

/** @param {Uint8Array} bytes */
function isAscii(bytes) {
  const [four, rest] = inFours(bytes);
  let all = 0;
  for (let k = 0; k < four.length; k += 1) all |= four[k];
  for (let k = 0; k < rest.length; k += 1) all |= rest[k];
  return (all & 0x80808080) === 0;
}

/** Whether one of the bytes is 0.
 *  @param {Uint8Array} bytes */
export function hasNul(bytes) {
  const [four, rest] = inFours(bytes);
  for (let k = 0; k < four.length; k += 1) if ((four[k] - 0x01010101) & ~four[k] & 0x80808080) return true;
  return rest.includes(0);
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
