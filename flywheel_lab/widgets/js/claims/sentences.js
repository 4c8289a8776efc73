// What the lab says: a verdict and its reason, what was changed, and the picture in words and numbers. No DOM here.
import { measured, pictured, reasonOf } from "../models/claims.js";
import { fill } from "../parts/words.js";

const TABLE_ROWS = 6; // of a line that is told in numbers

/** A claim at its settings, with all that follows from them.
 *  @param {Claim} claim
 *  @param {Settings} settings */
export function judged(claim, settings) {
  const numbers = measured(claim, settings);
  const reason = reasonOf(claim, settings, numbers);
  return { claim, settings, numbers, reason, holds: reason.startsWith("holds"), picture: pictured(claim, settings) };
}

/** A number as it stands in a sentence: a share, a change, or a number without its unit; NaN is one of no level.
 *  @param {number} value
 *  @param {Unit} unit
 *  @param {Words} words
 *  @returns {string} */
export function bare(value, unit, words) {
  if (Number.isNaN(value)) return words.texts.no_level;
  if (unit === "+%") return `+${fill(words.texts.per_cent, { number: bare(100 * value, "", words) })}`;
  if (!Number.isFinite(value)) return "∞";
  return unit === "%" ? words.percent(value) : words.number(value);
}

/** The same with its unit.
 *  @param {number} value
 *  @param {Unit} unit
 *  @param {Words} words */
export function withUnit(value, unit, words) {
  const text = bare(value, unit, words);
  const named = unit && unit !== "%" && unit !== "+%" && Number.isFinite(value);
  return named ? `${text} ${words.form(unit, value)}` : text;
}

/** A number inside a sentence, in which only what is counted has its unit.
 *  @param {number} value
 *  @param {Unit} unit
 *  @param {Words} words */
const spoken = (value, unit, words) =>
  typeof unit === "object" && !Number.isNaN(value)
    ? `${bare(value, "", words)} ${words.form(unit, value)}`
    : bare(value, unit, words);

/** Why the claim holds here, or fails.
 *  @param {Judged} now
 *  @param {Words} words */
export function reasonIn({ claim, settings, numbers, reason }, words) {
  const units = Object.fromEntries([...claim.parameters, ...claim.quantities].map(({ name, unit }) => [name, unit]));
  const values = Object.entries({ ...settings, ...numbers });
  return fill(
    claim.reasons[reason],
    Object.fromEntries(values.map(([name, value]) => [name, spoken(value, units[name], words)])),
  );
}

/** What was changed, and what is still to be found.
 *  @param {Judged} before
 *  @param {Judged} now
 *  @param {{known: Record<string, Settings>, stamped: boolean}} far
 *  @param {Words} words */
export function moved(before, now, { known, stamped }, words) {
  const { texts } = words;
  /** @param {{name: string, unit: Unit}} each */
  const was = ({ name, unit }) => bare(before.settings[name], unit, words);
  /** @param {{name: string, unit: Unit}} each */
  const is = ({ name, unit }) => withUnit(now.settings[name], unit, words);
  const said = now.claim.parameters
    .filter(({ name }) => before.settings[name] !== now.settings[name])
    .map((each) => `${each.label}: ${was(each)} → ${is(each)}.`);
  if (stamped) said.push(texts.said_stamped);
  else if (!known.fails) said.push(texts.said_search_fails);
  else if (!known.holds) said.push(texts.said_search_holds);
  return said.join(" ");
}

/** The settings in one line; a number and its unit are not parted.
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @param {Words} words */
export const settingsIn = (claim, settings, words) =>
  claim.parameters
    .map(({ name, label, unit }) => `${label}: ${withUnit(settings[name], unit, words).replaceAll(" ", "\u00a0")}`)
    .join(" · ");

/** Rows [what, value] of the table: settings, numbers, and the picture.
 *  @param {Judged} now
 *  @param {Words} words */
export function tableOf({ claim, settings, numbers, picture }, words) {
  /** @param {Settings} values */
  const row = (values) => (/** @type {{name: string, label?: string, unit: Unit}} */ each) => [
    each.label,
    withUnit(values[each.name], each.unit, words),
  ];
  return [
    ...claim.parameters.map(row(settings)),
    ...claim.quantities.map(row(numbers)),
    ...pictureRows(claim, picture, words),
  ];
}

/** @param {Claim} claim
 *  @param {ClaimPicture} picture
 *  @param {Words} words */
function pictureRows(claim, { bars, lines }, words) {
  if (bars) return claim.names.map((name, i) => [`${claim.picture}: ${name}`, bare(bars[i], "+%", words)]);
  return lines.flatMap((line, i) =>
    line
      .filter((_, k) => k % Math.floor((line.length - 1) / TABLE_ROWS) === 0)
      .map(([x, y]) => [
        fill(words.texts.row_at, { name: claim.names[i], axis: claim.axis, x: words.number(x) }),
        words.number(y),
      ]),
  );
}

/** The picture for those who do not see it.
 *  @param {Judged} now
 *  @param {Words} words */
export function pictureIn({ claim, picture: { bars, lines } }, words) {
  const { texts, number } = words;
  const title = claim.picture;
  if (bars) {
    const each = claim.names.map((name, i) => `${name} ${bare(bars[i], "+%", words)}`);
    return `${title}: ${each.join(", ")}.`;
  }
  const each = lines.map((line, i) =>
    fill(texts.alt_line, {
      name: claim.names[i],
      first: number(line[0][1]),
      last: number(line.at(-1)[1]),
      most: number(Math.max(...line.map(([, y]) => y))),
    }),
  );
  const [first, last] = [number(lines[0][0][0]), number(lines[0].at(-1)[0])];
  return fill(texts.alt_lines, { title, axis: claim.axis, first, last, lines: each.join("; ") });
}
