// How surely a column has each role, by its name and by what its cells can be.
import { listed } from "./column.js";
import { strip } from "./python.js";
import { readValues } from "./values.js";

const SPACE = "[\\s\\x1c-\\x1f\\x85]";
const WORD = "[^@\\s\\x1c-\\x1f\\x85,;]";
export const MAIL = new RegExp(`^${SPACE}*${WORD}+@${WORD}+\\.[A-Za-z]{2,}${SPACE}*$`);

/** Return the points of one column for each role, by its name and by what its cells can be.
 *  @param {string} header
 *  @param {Column} column
 *  @param {Dates} found
 *  @param {Lexicon} lexicon */
export function pointsOf(header, column, found, lexicon) {
  const points = Object.fromEntries(lexicon.roles.map((role) => [role, lexicon.namePoints(role, header)]));
  const nothing = column.texts.map((text) => lexicon.isEmpty(text));
  const full = listed([...column.codes].filter((code) => !nothing[code]).map((code) => strip(column.texts[code])));
  const n = full.codes.length;
  if (!n) return Object.fromEntries(lexicon.roles.map((role) => [role, points[role] >= 5 ? points[role] / 2 : 0]));
  const { texts, counts } = full;
  const different = texts.length;
  const { numeric } = readValues(full, lexicon);
  const times = (/** @type {(text: string) => boolean} */ is) =>
    texts.reduce((sum, text, k) => sum + (is(text) ? counts[k] : 0), 0);
  const none = (/** @type {string[]} */ ...roles) =>
    Object.assign(points, Object.fromEntries(roles.map((r) => [r, 0])));
  if (times((text) => MAIL.test(text)) > 0.8 * n) {
    points.person += 1.5;
    none("order", "stage", "value", "channel");
  }
  if (found.kind) {
    points.time += 1.5;
    none("stage", "value", "status", "channel", "referrer", "refund");
    if (points.person < 4.5) points.person = 0;
  } else points.time = points.time >= 5 && !numeric ? points.time - 1 : 0;
  if (!numeric) none("value", "refund");
  else {
    points.stage -= different > 12 ? 3 : 1;
    points.status -= 3;
    points.channel -= 2;
  }
  const letters = different <= 12 && texts.every((text) => /^(?:[A-Za-z]{3}|[€$£])$/.test(text));
  if (points.currency) points.currency += letters ? 1 : -3;
  if (different > 60 && different > n / 2) points.stage -= 2;
  if (times((text) => /^(?:http|www\.|\(direct\))/.test(text)) > 0.2 * n) none("referrer", "person");
  if (different === 1 && n > 5) points.person -= 2;
  return points;
}
