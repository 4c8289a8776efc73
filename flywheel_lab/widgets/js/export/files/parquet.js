// A Parquet file becomes rows of texts, as a CSV would have them. What opens it is a library that comes only with a file.
import { tableOf } from "./formats.js";
import { Refusal } from "../refusal.js";

const SECOND = 1_000_000_000n; // nanoseconds

/** Return the rows of a Parquet file; throws Refusal.
 *  @param {Uint8Array} raw
 *  @param {string} file
 *  @param {Say} say
 *  @param {(() => Promise<any>) | undefined} library what brings hyparquet
 *  @returns {Promise<Cells>} */
export async function readParquet(raw, file, say, library) {
  if (!library) throw new Refusal(say("no_page_for", { file }));
  const { parquetMetadata, parquetReadObjects } = await library();
  try {
    const bytes = raw.slice().buffer;
    const metadata = parquetMetadata(bytes);
    /** @type {Record<string, any>[]} */
    const rows = await parquetReadObjects({ file: bytes, metadata, parsers: PARSERS });
    const tidy = topLevel(metadata.schema).map((element) => /** @type {const} */ ([element.name, textOf(element)]));
    for (const row of rows)
      for (const [name, text] of tidy) if (text && (row[name] ?? null) !== null) row[name] = text(row[name]);
    return tableOf(
      rows,
      rows.map((_, k) => k + 1),
      { encoding: "parquet" },
    );
  } catch (error) {
    throw new Refusal(say("no_parquet", { file, error: /** @type {Error} */ (error).message }));
  }
}

/** Moments as Python writes them, to the digit; a browser would forget what is less than a thousandth. */
const PARSERS = {
  timestampFromMilliseconds: (/** @type {bigint} */ n) => momentText(BigInt(n) * 1_000_000n),
  timestampFromMicroseconds: (/** @type {bigint} */ n) => momentText(BigInt(n) * 1_000n),
  timestampFromNanoseconds: (/** @type {bigint} */ n) => momentText(BigInt(n)),
  dateFromDays: (/** @type {number} */ n) => new Date(n * 86_400_000).toISOString().slice(0, 10),
};

/** @param {bigint} nanoseconds since 1970 */
function momentText(nanoseconds) {
  const part = ((nanoseconds % SECOND) + SECOND) % SECOND;
  const whole = new Date(Number((nanoseconds - part) / 1_000_000n)).toISOString().slice(0, 19);
  const digits = `${part}`.padStart(9, "0");
  return part ? `${whole}.${digits.endsWith("000") ? digits.slice(0, 6) : digits}` : whole;
}

/** Return the columns of a schema, which lists each group before its parts.
 *  @param {any[]} schema
 *  @returns {any[]} */
function topLevel([root, ...elements]) {
  const found = [];
  let k = 0;
  const skip = () => {
    const { num_children: parts = 0 } = elements[k];
    k += 1;
    for (let part = 0; part < parts; part += 1) skip();
  };
  for (let column = 0; column < root.num_children; column += 1) {
    found.push(elements[k]);
    skip();
  }
  return found;
}

/** Return what writes the values of a column as Python does, null where they are written so already.
 *  @param {any} element
 *  @returns {((value: any) => string) | null} */
function textOf({ logical_type: logical, converted_type: converted = "", scale = 0 }) {
  const isMoment = logical?.type === "TIMESTAMP" || converted.startsWith("TIMESTAMP");
  if (isMoment && (logical?.isAdjustedToUTC ?? true)) return (text) => `${text}+00:00`;
  if (logical?.type === "DECIMAL" || converted === "DECIMAL")
    return (number) => number.toFixed(logical?.scale ?? scale);
  return null;
}
