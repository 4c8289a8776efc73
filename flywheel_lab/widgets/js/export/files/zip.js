// The files in a ZIP archive, such as a workbook is. The browser itself unpacks what is packed.

const [END, ENTRY] = [0x06054b50, 0x02014b50];
const HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]; // of a gzip file, in which each part is handed to the browser

/** Return what unpacks each file of an archive, by its name; throws RangeError if it is none.
 *  @param {Uint8Array} raw
 *  @returns {Map<string, () => Promise<string>>} */
export function filesIn(raw) {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  let end = raw.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new RangeError("no end of the archive");
  const files = new Map();
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n; n -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no entry in the archive");
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const place = view.getUint32(at + 42, true);
    const begin = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    const text = new TextDecoder().decode(raw.subarray(at + 46, at + 46 + name));
    const data = raw.subarray(begin, begin + packed);
    files.set(text, () => unpack(data, method, crc, size));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** @param {Uint8Array} data
 *  @param {number} method
 *  @param {number} crc
 *  @param {number} size */
async function unpack(data, method, crc, size) {
  if (method === 0) return new TextDecoder().decode(data);
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, size, true);
  const file = new Blob([new Uint8Array(HEAD), /** @type {any} */ (data), tail.buffer]);
  return await new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
