// Which columns can have a role by their cells, where names do not decide: people first.
import { tellEvents } from "./cells.js";
import { listed } from "../cells/column.js";
import { TIME_OF_DAY } from "../cells/patterns.js";
import { readValues, writesMoney } from "../cells/values.js";
import { areMails } from "./mails.js";
import { CHOSEN, MOST_STATUSES, namesNobody } from "./points.js";
import { asPython, fold, strip } from "../python.js";
import { AGAINST } from "../vocabulary.js";

const SHARE = asPython(/\d\s*%|^\s*-?\d+[.,]\d+\s*$/); // or a score, such as 4.5

/** Return the candidates for people that name somebody in most rows; points decide between equals.
 *  @param {[points: number, column: number][]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function nameMost(some, samples, lexicon) {
  if (!some.length || some[0][0] >= CHOSEN) return some.slice(0, 1);
  const numbers = some.filter(([points]) => points >= 4.5).map(([, k]) => samples[k]);
  const named = (/** @type {number} */ k) => {
    const { texts, counts, codes } = samples[k];
    const nobody = new Set(numbers.flatMap((own) => (own === samples[k] ? [] : walkIn(samples[k], own))));
    const isNobody = (/** @type {string} */ text) => nobody.has(text) || lexicon.nobody.has(fold(text));
    const n = texts.reduce((sum, text, i) => sum + (isNobody(text) ? 0 : counts[i]), 0);
    return roundHalfEven((100 * n) / Math.max(1, codes.length)) / 100;
  };
  const different = some.map(([, k]) => new Set(samples[k].texts.map(fold)).size);
  const many = Math.max(...different);
  some = some.filter(([points], i) => points >= 4.5 || different[i] > MOST_STATUSES || 5 * different[i] >= many);
  const top = some.filter(([points]) => points >= 4.5 || points >= some[0][0] - 1);
  const shares = top.map(([, k]) => named(k));
  const most = Math.max(...shares);
  return top.filter((_, i) => shares[i] >= most - 0.01);
}

/** Return the name of those whose number is 0, if it is one that nobody else has: "Counter sale".
 *  @param {Column} names
 *  @param {Column} numbers */
function walkIn(names, numbers) {
  const [found, others] = [new Set(), new Set()];
  for (let k = 0; k < names.codes.length; k += 1) (strip(numbers.at(k)) === "0" ? found : others).add(names.at(k));
  return found.size === 1 ? [...found].filter((name) => !others.has(name)) : [];
}

/** @param {number} value */
const roundHalfEven = (value) => {
  const near = Math.round(value);
  return Math.abs(value % 1) === 0.5 && near % 2 ? near - 1 : near;
};

/** Return for each role that may be asked the columns that can have it by their cells. Those against which a word of their
 *  name speaks are only there if there is no other, and of people only addresses.
 *  @param {string[]} header
 *  @param {Dates[]} found
 *  @param {Record<string, number>[]} points
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function possibleColumns(header, found, points, samples, lexicon) {
  /** @type {Record<string, number[]>} */
  const others = { person: [], time: [], stage: [], value: [] };
  samples.forEach((column, k) => {
    const nothing = column.texts.map((text) => lexicon.isEmpty(text));
    const full = listed([...column.codes].filter((code) => !nothing[code]).map((code) => column.texts[code]));
    if (found[k].kind) others.time.push(k);
    else if (full.texts.length < 2) return;
    else if (readValues(full, lexicon).numeric && full.texts.some((text) => writesMoney(text, lexicon)))
      others.value.push(k);
    else {
      const { person = 0, ...told } = points[k];
      // What is known to be a product, an order or a status names nobody.
      const known = Math.max(...Object.values(told)) > 4.5 && person < 4.5;
      const counted =
        namesNobody(header[k], full, lexicon) || (lexicon.isMetric(header[k]) && readValues(full, lexicon).numeric);
      const clocks = full.texts.every((text) => TIME_OF_DAY.test(strip(text)));
      const shares = header[k].includes("%") || full.texts.some((text) => SHARE.test(text));
      if (!known && !counted && !clocks && !shares && !tellEvents(full, lexicon)) others.person.push(k);
    }
  });
  return Object.fromEntries(
    Object.entries(others).map(([role, some]) => {
      const good = some.filter((k) => (points[k][role] ?? 0) > AGAINST / 2);
      if (good.length) return [role, role === "person" ? likelyPeople(good, samples, lexicon) : good];
      return [role, role === "person" ? some.filter((k) => areMails(samples[k], lexicon)) : some];
    }),
  );
}

/** Return columns that may name people, those first in which somebody comes back; those of counts never do. Those of a few
 *  texts, as of devices or rooms, give way to one that has many times as many; those that number the rows, to any other.
 *  @param {number[]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
function likelyPeople(some, samples, lexicon) {
  const different = new Map(some.map((k) => [k, new Set(samples[k].texts.map(strip)).size]));
  const again = some.filter((k) => different.get(k) < samples[k].codes.length); // the others may number the rows
  const many = Math.max(0, ...again.map((k) => different.get(k)));
  const filled = ({ texts, codes } = samples[0]) =>
    [...codes]
      .map((code) => texts[code])
      .filter((text) => !lexicon.isEmpty(text))
      .map(strip);
  const full = new Map(some.map((k) => [k, filled(samples[k])]));
  const several = some.filter(
    (k) => (different.get(k) > MOST_STATUSES || 5 * different.get(k) >= many) && !areCounts(full.get(k)),
  );
  const named = several.filter((k) => !numberRows(full.get(k)));
  const areNew = (/** @type {number} */ k) => Number(new Set(full.get(k)).size === full.get(k).length);
  return (named.length ? named : several).toSorted((a, b) => areNew(a) - areNew(b));
}

/** Whether a few small numbers stand there again and again, as of nights.
 *  @param {string[]} full */
const areCounts = (full) =>
  new Set(full).size <= Math.min(MOST_STATUSES, full.length - 1) &&
  full.every((text) => /^\d+$/.test(text) && +text < 100);

/** @param {string[]} full */
const numberRows = (full) => /^[01]$/.test(full[0] ?? "") && full.every((text, k) => text === String(+full[0] + k));
