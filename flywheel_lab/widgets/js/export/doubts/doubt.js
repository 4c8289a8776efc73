// A doubt is data: what is asked, the choices, the default. A card shows it; the answers are kept for next time.
import { listFew, repr, reprOf } from "../python.js";
import { coverContacts, hideLetters, hideWords } from "../privacy.js";
import { OpenDoubt, Refusal } from "../refusal.js";
import { plainName } from "../vocabulary.js";

const VERSION = 1;
const OF_COLUMNS = ["time.order", "value.mark", "value.each"];

/** Return a doubt; what is left out has nothing to say, and samples show no name, address or number of a person.
 *  @param {Partial<Doubt>} parts
 *  @returns {Doubt} */
export function makeDoubt(parts) {
  const none = { id: "", column: "", question: "", choices: /** @type {DoubtChoice[]} */ ([]), default: "" };
  const doubt = { ...none, evidence: /** @type {string[]} */ ([]), blocking: false, answered: false, ...parts };
  const asksColumn = doubt.id.startsWith("column."); // one of which may be that of the names
  const hide = doubt.id === "column.person" ? hideWords : asksColumn ? hideLetters : coverContacts;
  const choices = doubt.choices.map((each) => ({
    ...each,
    samples: each.samples.map(([written, read]) => /** @type {[string, string]} */ ([hide(written), hide(read)])),
  }));
  return { ...doubt, choices };
}

/** @param {string} value
 *  @param {string} label
 *  @param {[written: string, read: string][]} samples */
export const choice = (value, label, samples = []) => ({ value, label, samples });

/** Return the line of code that reads a file with these answers, as an export of the system that was named.
 *  @param {string} name
 *  @param {Record<string, string>} answers
 *  @param {string} [source] */
export function codeLine(name, answers, source) {
  const named = source ? `, source=${repr(source)}` : "";
  const told = Object.keys(answers).length ? `, mapping=${reprOf(answers)}` : "";
  return `fl.read_export(${repr(name)}${named}${told})`;
}

/** Return the answers that were given now, and those that were kept and still fit; throws Refusal.
 *  @param {KeptAnswers | null} kept what a mapping file says
 *  @param {Record<string, any>} given
 *  @param {string[]} header
 *  @param {ExportSheet} sheet
 *  @param {string[]} notes
 *  @returns {Record<string, string>} */
export function collectAnswers(kept, given, header, { lexicon, heard, say }, notes) {
  const now = checked(given, lexicon, say);
  for (const id of Object.keys(now)) refuseNowhere(id, header, say);
  const before = kept?.answers ?? {};
  const same = JSON.stringify(kept?.columns) === JSON.stringify(header.map(plainName));
  const fits = Object.entries(before).filter(([id, value]) => same || columnIsThere(id, value, header));
  if (Object.keys(before).length && !same)
    notes.push(say.note("some_answers", { names: fits.map(([id]) => id).join(", ") || "–" }));
  for (const [id] of fits) if (!(id in now)) heard.add(id); // by a file before this one
  return { ...Object.fromEntries(fits), ...now };
}

/** @param {string} id
 *  @param {string} value
 *  @param {string[]} header */
function columnIsThere(id, value, header) {
  const [kind, column] = parted(id);
  if (kind.startsWith("column.")) return !value || header.includes(value);
  return !OF_COLUMNS.includes(kind) || !id.includes(":") || header.includes(column);
}

/** Refuse an answer about a column that is not there.
 *  @param {string} id
 *  @param {string[]} header
 *  @param {Say} say */
function refuseNowhere(id, header, say) {
  const [kind, column] = parted(id);
  if (!OF_COLUMNS.includes(kind) || header.includes(column)) return;
  throw new Refusal(say("no_column_for", { column, role: kind, there: header.slice(0, 12).join(", ") }));
}

/** Return a note if there are answers for which reading has not asked.
 *  @param {ExportSheet} sheet */
export function noteUnheard({ answers, heard, doubts, say }) {
  const asked = new Set([...heard, ...doubts.map(({ id }) => id)]);
  const names = Object.keys(answers).filter((id) => !asked.has(id) && !id.startsWith("column."));
  return names.length ? [say.note("unheard_answers", { names: quoteFew(names) })] : [];
}

/** @param {string} id */
function parted(id) {
  const colon = id.indexOf(":");
  return colon < 0 ? [id, ""] : [id.slice(0, colon), id.slice(colon + 1)];
}

/** @param {Record<string, any>} given
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
function checked(given, lexicon, say) {
  const each = Object.entries(given).map(([id, value]) => {
    const [kind, rest] = parted(id);
    const role = kind.startsWith("column.") ? kind.slice(7) : "";
    if (lexicon.doubts[kind] !== Boolean(rest) && !lexicon.roles.includes(role)) {
      const ids = Object.entries(lexicon.doubts).map(([one, more]) => (more ? `${one}:…` : one));
      const roles = ["person", "time", "stage", "value", "currency"].map((one) => `column.${one}`);
      throw new Refusal(say("no_doubt", { id, ids: [...ids, ...roles].join(", ") }));
    }
    return [id, Array.isArray(value) ? value.join(" > ") : `${value}`];
  });
  return Object.fromEntries(each);
}

/** Return the answer to a doubt, or its default; throws OpenDoubt if it has none and blocks.
 *  @param {Doubt} doubt
 *  @param {ExportSheet} sheet */
export function askDoubt(doubt, { answers, doubts, say }) {
  const answer = answers[doubt.id];
  if (answer === undefined && doubt.blocking) throw new OpenDoubt(doubt);
  if (!doubts.some(({ id }) => id === doubt.id)) doubts.push({ ...doubt, answered: answer !== undefined });
  return answer === undefined ? doubt.default : checkAnswer(answer, doubt, say);
}

/** Return the answer if the doubt has such a choice; throws Refusal with the choices.
 *  @param {string} answer
 *  @param {Doubt} doubt
 *  @param {Say} say */
export function checkAnswer(answer, { id, choices }, say) {
  if (choices.some(({ value }) => value === answer)) return answer;
  const values = choices.map(({ value }) => repr(value)).join(", ");
  throw new Refusal(say("no_choice", { answer, id, choices: values }));
}

/** Return the text of a file that keeps answers beside an export, as Python reads it.
 *  @param {string[]} header
 *  @param {Record<string, string>} answers */
export async function mappingText(header, answers) {
  const columns = header.map(plainName);
  const told = { version: VERSION, header: await headerKey(columns), columns, answers };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** Return a short mark of the names of columns: the same for the same names.
 *  @param {string[]} columns */
async function headerKey(columns) {
  if (!globalThis.crypto?.subtle) return ""; // a page from a server without encryption; Python then looks at the columns
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(columns.join("\n")));
  return [...new Uint8Array(sum)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, 16);
}

/** Return what a mapping file says; throws Refusal if it is none.
 *  @param {string} text
 *  @param {string} name
 *  @param {Say} say
 *  @returns {KeptAnswers} */
export function readMapping(text, name, say) {
  try {
    const { version, answers, columns } = JSON.parse(text);
    if (version !== VERSION || typeof answers !== "object" || !Array.isArray(columns)) throw new Error(version);
    return { answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, `${value}`])), columns };
  } catch {
    throw new Refusal(say("no_answers", { file: name }));
  }
}

/** Return quoted names in a row, the first few of them.
 *  @param {string[]} names */
export const quoteFew = (names) => listFew(names.map(repr));
