// Quotation marks in a cell: where they end, and what stands in them, put right where it lies.

const [QUOTE, ESCAPE] = [34, 92];
export const FILL = 0; // stands in no text, because it was taken out before

/** Move what stands in quotation marks to the end of its cell; of two marks in it, one stays.
 *  @param {Uint8Array} bytes
 *  @param {number} begin of the cell
 *  @param {number} close where the quotation ends */
export function unquote(bytes, begin, close) {
  let to = Math.min(close + 1, bytes.length);
  for (let k = close - 1; k > begin; k -= 1) {
    to -= 1;
    bytes[to] = bytes[k];
    if (bytes[k] === QUOTE) k -= 1;
  }
  while (to > begin) bytes[--to] = FILL;
}

/** Do so in a cell in which \ stands before what is meant as it is.
 *  @param {Uint8Array} bytes
 *  @param {number} begin
 *  @param {number} end */
export function unescape(bytes, begin, end) {
  let open = begin < end && bytes[begin] === QUOTE;
  let to = begin;
  for (let k = open ? begin + 1 : begin; k < end; k += 1) {
    if (bytes[k] === ESCAPE && k + 1 < end) bytes[to++] = bytes[(k += 1)];
    else if (bytes[k] === QUOTE && open) open = false;
    else if (bytes[k] !== ESCAPE) bytes[to++] = bytes[k];
  }
  bytes.copyWithin(end - to + begin, begin, to);
  bytes.fill(FILL, begin, end - to + begin);
}
