// The day on which an export was made; until then people were watched.
import { dayOf } from "../cells/moments.js";

const DAY = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/g;
const POINTS = /(?<!\d)(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(20\d\d)(?!\d)/g;

/** Return the day of the export: as answered, or as the name of the file or the lines above the header have it.
 *  @param {string} name
 *  @param {Table} table
 *  @param {Record<string, string>} answers */
export function untilOf(name, { meta }, answers) {
  if (answers.observed_until) return answers.observed_until;
  const told = [...meta].filter(([key]) => /end|export|bis|stand/.test(key)).map(([, text]) => text);
  for (const text of [...told, name.replace(/(?<=.)\.[^.]*$/, "")]) {
    const points = [...text.matchAll(POINTS)].map(([, day, month, year]) => [year, month, day]);
    const days = [...text.matchAll(DAY)].map(([, ...parts]) => parts);
    for (const [year, month, day] of [...points, ...days].reverse()) {
      const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
      if (new Date(moment).getUTCDate() === Number(day)) return dayOf(moment);
    }
  }
  return null;
}
