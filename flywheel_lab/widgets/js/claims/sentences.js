// What the lab says: a verdict and its reason, what was changed, and the picture in words and numbers. No DOM here.
import { measured, pictured, reasonOf } from "../models/claims.js";
import { toldRows } from "./map.js";
import { isStamped } from "./search.js";
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

/** A text of the claim with the numbers of the settings, and what was measured there, in its places.
 *  @param {string} text
 *  @param {Claim} claim
 *  @param {Settings} values
 *  @param {Words} words */
export function filled(text, { parameters, quantities, along }, values, words) {
  const units = Object.fromEntries([...parameters, ...quantities].map(({ name, unit }) => [name, unit]));
  units.border = units[along];
  const told = Object.entries(values).map(([name, value]) => [name, spoken(value, units[name], words)]);
  return fill(text, Object.fromEntries(told));
}

/** Why the claim holds here, or fails, and what was changed.
 *  @param {Pick<Judged, "settings">} before
 *  @param {Judged} now
 *  @param {Words} words
 *  @returns {LabSaid} */
export function movedFrom(before, { claim, settings, numbers, reason, holds }, words) {
  const { texts } = words;
  /** @param {{name: string, unit: Unit}} each */
  const was = ({ name, unit }) => bare(before.settings[name], unit, words);
  /** @param {{name: string, unit: Unit}} each */
  const is = ({ name, unit }) => withUnit(settings[name], unit, words);
  const change = claim.parameters
    .filter(({ name }) => before.settings[name] !== settings[name])
    .map((each) => `${each.label}: ${was(each)} → ${is(each)}.`)
    .join(" ");
  const text = filled(claim.reasons[reason], claim, { ...settings, ...numbers }, words);
  return { head: holds ? `✓ ${texts.holds}` : `✗ ${texts.fails}`, good: holds, text, change };
}

/** How far the mark was off, and why the border runs where it does.
 *  @param {LabNow} now
 *  @param {Placed} placed
 *  @param {Words} words
 *  @returns {LabSaid} */
export function outcomeOf({ claim, round, tries }, { mark, border, off, kind }, words) {
  const { texts } = words;
  const { unit } = claim.parameters.find(({ name }) => name === claim.along);
  const told = {
    mark: bare(mark, unit, words),
    border: withUnit(border, unit, words),
    off: bare(off, unit, words),
  };
  const where = kind === "on" ? texts.said_on : mark < border ? texts.said_low : texts.said_high;
  const why = filled(claim.why, claim, { ...round, border }, words);
  const head = kind === "on" ? `✓ ${texts.found}` : kind === "close" ? texts.nearly : texts.not_there;
  const then = isStamped(claim, tries) ? texts.said_stamped : texts.said_again;
  return { head, good: kind === "on", text: `${fill(where, told)} ${why}`, change: then };
}

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
    ...mapRows(claim, settings, words).map(([height, border]) => [fill(words.texts.row_border, { y: height }), border]),
  ];
}

/** The map in a few rows: a height with the name of its slider, and where the border lies there.
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @param {Words} words */
function mapRows(claim, settings, words) {
  const [along, across] = [claim.along, claim.across].map((name) =>
    claim.parameters.find((each) => each.name === name),
  );
  return toldRows(claim, settings).map(({ height, border }) => [
    `${across.label} ${withUnit(height, across.unit, words)}`,
    border === null ? words.texts.none : withUnit(border, along.unit, words),
  ]);
}

/** The map for those who do not see it.
 *  @param {Claim} claim
 *  @param {Settings} settings
 *  @param {Words} words */
export function mapIn(claim, settings, words) {
  const { texts } = words;
  const [x, y] = [claim.along, claim.across].map((name) => claim.parameters.find((each) => each.name === name).label);
  const rows = mapRows(claim, settings, words).map(([height, border]) =>
    border === texts.none ? fill(texts.alt_no_border, { y: height }) : fill(texts.alt_border, { y: height, x: border }),
  );
  return fill(texts.alt_map, { x, y, rows: rows.join(" ") });
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
