// Which column is what: its name first, its cells as evidence; two columns that are nearly as likely are a question.
import { isClear, readDates } from "./dates.js";
import { listed } from "./column.js";
import { pointsOf } from "./points.js";
import { fold } from "./python.js";
import { OpenDoubt, Refusal } from "./refusal.js";
import { joined, plainName } from "./vocabulary.js";

const SAMPLE = 3000; // rows
/** @type {Record<string, number>} */
const LEAST = { person: 1.2, order: 3, time: 1, stage: 1, value: 1, channel: 1 }; // points; of the others, 3
const RIVAL = 0.35; // points within which another column is as likely
const CHOSEN = 9; // points

/** For each role the number of its column, and how the dates of all columns are written; `rivals` are as likely. */
export class Roles {
  /** @param {Dates[]} dates
   *  @param {string | null} like */
  constructor(dates, like) {
    this.dates = dates;
    this.like = like;
    /** @type {Record<string, number>} */
    this.of = {};
    /** @type {Record<string, number[]>} */
    this.rivals = {};
  }
  /** Return a whole column by its role, trimmed; undefined if there is none.
   *  @param {Table} table
   *  @param {string} role */
  column(table, role) {
    return role in this.of ? table.trimmed(this.of[role]) : undefined;
  }
}

/** Throw OpenDoubt if for one of the roles two columns are as likely, and differ in what they say.
 *  @param {Roles} columns
 *  @param {string[]} roles
 *  @param {Table} table
 *  @param {Say} say */
export function askRivals(columns, roles, table, say) {
  for (const role of roles) {
    const told = (columns.rivals[role] ?? []).toSorted((a, b) => a - b);
    const different = told.filter((k, i) => !told.slice(0, i).some((other) => alike(table, k, other)));
    if (different.length > 1) throw new OpenDoubt(rivalsDoubt(role, different, table, say));
  }
}

/** @param {Table} table
 *  @param {number} one
 *  @param {number} other */
function alike(table, one, other) {
  const [a, b] = [table.trimmed(one), table.trimmed(other)];
  return (
    a.texts.length === b.texts.length &&
    a.texts.every((text, k) => text === b.texts[k]) &&
    a.codes.every((code, k) => code === b.codes[k])
  );
}

/** Return which column is what, by points; a column has one role, but that a login may also be the person.
 *  @param {Table} table
 *  @param {string} source
 *  @param {Record<string, string>} answers
 *  @param {ExportReading} reading */
export function findColumns(table, source, answers, reading) {
  const { lexicon, say } = reading;
  const { header } = table;
  const samples = header.map((_, k) => listed(table.sample(k, SAMPLE)));
  const found = header.map((name, k) => readDates(samples[k], name, { ...reading, like: null }));
  const columns = new Roles(found, writtenLike(found, table.comma));
  const points = header.map((name, k) => pointsOf(name, samples[k], found[k], lexicon));
  const recipe = lexicon.vocabulary.sources[source] ?? {};
  const plain = header.map((name) => joined(plainName(name)));
  for (const [role, name] of Object.entries(recipe.columns ?? {})) {
    const k = plain.indexOf(joined(name));
    if (k >= 0) points[k][role] = CHOSEN;
  }
  for (const name of recipe.ignore ?? []) {
    const k = plain.indexOf(joined(name));
    if (k >= 0) points[k] = {};
  }
  for (const role of lexicon.roles) {
    const name = answers[`column.${role}`];
    if (name === undefined) continue;
    for (const each of points) delete each[role];
    points[indexOf(header, name, role, say)][role] = CHOSEN + 1;
  }
  const best = Object.fromEntries(
    lexicon.roles.map((role) => [
      role,
      Math.max(...points.map((each) => each[role] ?? 0), points.length ? -Infinity : 0),
    ]),
  );
  for (const role of lexicon.roles.toSorted((a, b) => best[b] - best[a])) {
    const taken = Object.values(columns.of);
    let some = points
      .map((each, k) => /** @type {[number, number]} */ ([each[role] ?? 0, k]))
      .filter(([n, k]) => (role === "login" || !taken.includes(k)) && n >= (LEAST[role] ?? 3))
      .sort(([a, i], [b, k]) => b - a || i - k);
    if (role === "person") some = thoseWhoNameMost(some, samples, lexicon);
    if (!some.length) continue;
    const [[top, k]] = some;
    columns.of[role] = k;
    columns.rivals[role] = some.filter(([n]) => top - n < RIVAL).map(([, place]) => place);
  }
  if (columns.of.login === columns.of.person) delete columns.of.login;
  return columns;
}

/** Return the order of day and month that the clear columns of the file have.
 *  @param {Dates[]} found
 *  @param {boolean} comma */
function writtenLike(found, comma) {
  const sure = new Set(
    found
      .filter(isClear)
      .map(({ kind }) => kind)
      .filter((kind) => kind === "dmy" || kind === "mdy"),
  );
  if (sure.size === 1) return [...sure][0];
  return comma && !sure.size ? "dmy" : null;
}

/** @param {string[]} header
 *  @param {string} column
 *  @param {string} role
 *  @param {Say} say */
function indexOf(header, column, role, say) {
  const k = header.indexOf(column);
  if (k >= 0) return k;
  throw new Refusal(say("no_column_for", { column, role, there: header.slice(0, 12).join(", ") }));
}

/** Return the candidates for people that name somebody in most rows; points decide between equals.
 *  @param {[points: number, column: number][]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
function thoseWhoNameMost(some, samples, lexicon) {
  if (!some.length || some[0][0] >= CHOSEN) return some.slice(0, 1);
  const named = (/** @type {number} */ k) => {
    const { texts, counts, codes } = samples[k];
    const n = texts.reduce((sum, text, i) => sum + (lexicon.nobody.has(fold(text)) ? 0 : counts[i]), 0);
    return roundHalfEven((100 * n) / Math.max(1, codes.length)) / 100;
  };
  const top = some.filter(([points]) => points >= 4.5 || points >= some[0][0] - 1);
  const shares = top.map(([, k]) => named(k));
  const most = Math.max(...shares);
  return top.filter((_, i) => shares[i] >= most - 0.01);
}

/** @param {number} value */
const roundHalfEven = (value) => {
  const near = Math.round(value);
  return Math.abs(value % 1) === 0.5 && near % 2 ? near - 1 : near;
};

/** @param {string} role
 *  @param {number[]} rivals
 *  @param {Table} table
 *  @param {Say} say
 *  @returns {Doubt} */
function rivalsDoubt(role, rivals, table, say) {
  const choices = rivals.map((k) => {
    const [name, cell] = [table.header[k], table.size ? table.cell(0, k) : ""];
    const samples = table.size ? /** @type {[string, string][]} */ ([[cell, cell]]) : [];
    return { value: name, label: name, samples };
  });
  const question = say("which_column", { role: say(`role_${role}`) });
  return {
    id: `column.${role}`,
    column: "",
    question,
    choices,
    default: "",
    evidence: [],
    blocking: true,
    answered: false,
  };
}
