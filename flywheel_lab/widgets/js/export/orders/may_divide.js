// Whether a column may divide rows into those that count and those that do not, by its name and its cells.
import { strip } from "../python.js";
import { listed } from "../cells/column.js";
import { readValues } from "../cells/values.js";
import { goesBack, isDoubtful, isYesOrNo, numberStates, speaksAgainst } from "./wording.js";
import { hasWord, plainName, word } from "../vocabulary.js";

export const MOST = 12; // different texts of a column that divides rows
const PACKED = /[|{]/; // several things in a cell
const REFERENCE = /[A-Za-z].*[0-9]/;
const WRITTEN = /^\s*[-+0-9][-+0-9.,:/ TZ]*$/; // a number or a date
const CODE = /^[A-Z]{2}$/; // of a country, a language, a state
export const JOINT = " > "; // between the parts of an answer

/** Whether a column has few different texts, of which it is not known that they never decide what counts.
 *  @param {string} header
 *  @param {Iterable<string>} texts
 *  @param {Lexicon} lexicon */
export function mayDivide(header, texts, lexicon) {
  const different = [...new Set([...texts].filter((text) => !lexicon.isEmpty(text)).map(strip))].sort();
  const [name, { never, harmless, kinds }] = [plainName(header), lexicon.vocabulary.alike];
  const together = different.join(" ");
  if (different.length > MOST || hasWord(name, never) || together.includes(JOINT) || PACKED.test(together))
    return false;
  if (different.some((text) => speaksAgainst(text, lexicon))) return true;
  if (isDoubtful(name, lexicon) && different.every((text) => isYesOrNo(text, lexicon))) return true;
  if (lexicon.namePoints("person", header) > 1 || hasWord(name, harmless)) return false;
  if (different.every((text) => CODE.test(text) || lexicon.means.has(word(text)))) return false;
  const isFlag = different.every((text) => text === "0" || text === "1");
  const mayBeCodes = isFlag || hasWord(name, kinds) || goesBack(name, lexicon) || numberStates(different);
  return mayBeCodes || !readValues(listed(different), lexicon).numeric;
}

/** Whether only some cells of a column are filled, with what no word of its name says to be harmless. A reason, a name or
 *  a number counts only under a name that speaks of money that goes back, or makes one doubt.
 *  @param {string} header
 *  @param {Iterable<string>} texts
 *  @param {Lexicon} lexicon */
export function mayBeExceptions(header, texts, lexicon) {
  const different = [...new Set([...texts].map(strip))];
  const [name, { never, harmless }] = [plainName(header), lexicon.vocabulary.alike];
  const full = different.filter((text) => !lexicon.isEmpty(text));
  if (!full.length || full.length === different.length || hasWord(name, never)) return false;
  if (isDoubtful(name, lexicon) || goesBack(name, lexicon)) return true;
  return !hasWord(name, harmless) && full.every((text) => WRITTEN.test(text));
}

/** Whether cells name something by letters and digits, under a name that makes one doubt a row.
 *  @param {string} header
 *  @param {Set<string>} texts
 *  @param {Lexicon} lexicon */
export function areReferences(header, texts, lexicon) {
  const name = plainName(header);
  return (isDoubtful(name, lexicon) || goesBack(name, lexicon)) && [...texts].some((text) => REFERENCE.test(text));
}
