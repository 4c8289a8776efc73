// Who a row is about: an id as it is written, an e-mail in small letters, a guest by the e-mail, or nobody known.
import { Column, listed } from "./cells/column.js";
import { overTheCounter } from "./columns/counter.js";
import { areShortened, refuseShortened } from "./columns/shortened.js";
import { whichColumn } from "./columns/which_column.js";
import { Dictionary } from "./cells/dictionary.js";
import { askDoubt } from "./doubts/doubt.js";
import { HIDDEN } from "./privacy.js";
import { isNumber, strip } from "./python.js";
import { MAIL, areMails, ownAddress } from "./columns/mails.js";

const MOST_OWN = 20; // rows with the seller's address, if it stands where people are named

/** Return the person of each row as a column, "" where a row names nobody.
 *
 *  Ids stay as they are written, because some differ only in capitals; names of several words are one then. 0 is a
 *  person where people are numbered from 0 on, but never in a shop, where it stands for guests. The address of the
 *  seller is nobody's.
 *  @param {ExportSheet} sheet
 *  @param {boolean} shop
 *  @returns {Column} */
export function namePeople({ table, columns, fates, lexicon, mails, notes, say }, shop) {
  if (columns.byRow) {
    const names = Array.from({ length: table.size }, (_, k) => `${k + 1}`);
    return new Column(names, Uint32Array.from(names.keys()));
  }
  const at = columns.of.person;
  fates.expect("shortened", "by_login", "known_by_mail", "known_by_number", "spelled");
  const [raw, ids] = [table.column(at), table.trimmed(at)];
  const nobody = ids.texts.map((text) => lexicon.isNobody(text));
  const zero = ids.texts.indexOf("0");
  if (!shop && zero >= 0 && nobody[zero] && from0On(ids.texts)) nobody[zero] = false;
  if (shop) overTheCounter(table, ids, lexicon).forEach((isOne, k) => (nobody[k] ||= isOne));
  const seller = shop ? ids.texts.indexOf(ownAddress(ids, lexicon, MOST_OWN) || " ") : -1;
  if (seller >= 0) {
    nobody[seller] = true;
    notes.push(say.note("own_address", { column: table.header[at], n: ids.counts[seller] }));
  }
  const alike = spellingsOf(ids.texts);
  const tidyOf = (/** @type {string} */ text) =>
    text.includes("@") && MAIL.test(text) ? text.toLowerCase() : (alike.size && alike.get(text.toLowerCase())) || text;
  const tidy = ids.texts.map(tidyOf);
  const named = raw === ids ? tidy : raw.texts.map((text) => tidyOf(strip(text)));
  const spelled = named.map((name, code) => name !== raw.texts[code]);
  const people = new Dictionary();
  people.code(""); // nobody
  const own = new Int32Array(tidy.length).fill(-1);
  const login = logins(table, columns, ids, lexicon);
  // Numbers and addresses are looked at only where somebody has no other name.
  const number = columns.of.number ?? null;
  const beside = !nobody.some(Boolean) ? null : (number ?? mailColumn(table, at, mails, lexicon));
  const addresses =
    beside === null ? null : table.trimmed(beside).map((text) => (number === null ? text.toLowerCase() : text));
  const known = addresses?.texts.map((text) => !lexicon.isNobody(text));
  const owner = new Int32Array(addresses?.texts.length ?? 0).fill(-1);
  if (addresses)
    for (let k = 0; k < table.size; k += 1) {
      const address = addresses.codes[k];
      if (!nobody[ids.codes[k]] && addresses.texts[address] && owner[address] < 0) owner[address] = ids.codes[k];
    }
  for (const c of nobody.some(Boolean) ? [...mails].sort((a, b) => a - b) : []) {
    if (c === at || c >= table.header.length) continue;
    const column = table.column(c);
    const own = column.texts.indexOf(ownAddress(column, lexicon) || " ");
    let n = 0;
    if (own >= 0) ids.codes.forEach((id, k) => (n += +(nobody[id] && !login.has(id) && column.codes[k] === own)));
    if (n) notes.push(say.note("own_address", { column: table.header[c], n }));
  }
  const codes = new Uint32Array(table.size);
  const areApart = !addresses && !login.size && tidy.every((name, id) => name === ids.texts[id]);
  const shortened = areShortened(raw.texts);
  if (raw.texts.every((text, k) => shortened[k] || lexicon.isNobody(text)))
    refuseShortened("person", { table, columns, say });
  for (let k = 0; k < table.size; k += 1) {
    const id = ids.codes[k];
    if (shortened[raw.codes[k]]) fates.reject(k, "shortened");
    if (login.has(id)) {
      fates.repair(k, "by_login");
      codes[k] = people.code(login.get(id));
    } else if (nobody[id]) {
      const address = addresses?.codes[k];
      if (!known?.[address]) continue;
      fates.repair(k, number === null ? "known_by_mail" : "known_by_number");
      codes[k] = people.code(owner[address] < 0 ? addresses.texts[address] : tidy[owner[address]]);
    } else {
      if (spelled[raw.codes[k]]) fates.repair(k, "spelled");
      if (own[id] < 0) own[id] = areApart ? people.add(tidy[id]) : people.code(tidy[id]);
      codes[k] = own[id];
    }
  }
  return new Column(people.texts, codes);
}

/** Return for names of several words, in small letters, the spelling with the fewest capitals.
 *  @param {string[]} names
 *  @returns {Map<string, string>} */
function spellingsOf(names) {
  const found = new Map();
  for (const name of names) {
    if (!name.includes(" ") || /[0-9]/.test(name)) continue;
    const small = name.toLowerCase();
    if (!(found.get(small) > name)) found.set(small, name);
  }
  return found;
}

/** Return people where lines that name nobody have the only person whom other lines of their order name. Say as well where
 *  the numbers of orders begin anew each day.
 *  @param {Column} people
 *  @param {ExportSheet} sheet
 *  @returns {Column} */
export function nameByOrder(people, { table, columns, fates, lexicon, notes, say }) {
  const numbers = columns.column(table, "order");
  if (!numbers) return people;
  if (columns.within.length) notes.push(say.note("daily", { column: table.header[columns.of.order] }));
  const empty = numbers.texts.map((text) => lexicon.isEmpty(text));
  const nobody = people.texts.indexOf("");
  const only = new Int32Array(numbers.size).fill(-1); // -2: of several
  people.codes.forEach((person, k) => {
    const number = numbers.codes[k];
    if (person === nobody || empty[number]) return;
    only[number] = only[number] === -1 || only[number] === person ? person : -2;
  });
  fates.expect("known_by_order");
  const codes = people.codes.map((person, k) => {
    const known = only[numbers.codes[k]];
    if (person !== nobody || empty[numbers.codes[k]] || known < 0) return person;
    fates.repair(k, "known_by_order");
    return known;
  });
  return new Column(people.texts, codes);
}

/** Say how many people have several e-mail addresses, or numbers, and that people are cases of a customer.
 *  @param {Column} people
 *  @param {ExportSheet} sheet */
export function noteJoined(people, sheet) {
  const { table, columns, lexicon, mails, notes, say } = sheet;
  if (columns.cases.length) {
    const [found, customer] = columns.cases;
    const [column, other] = [table.header[found], table.header[customer]];
    askDoubt(whichColumn("person", [found, customer], table, say, column), sheet);
    const n = withSeveral(table.trimmed(customer), table.trimmed(found), lexicon);
    notes.push(say.note("cases", { column, other, n }));
  }
  if ("person" in columns.agreed) {
    const [column, other] = columns.agreed.person.map((c) => table.header[c]);
    notes.push(say.note("agreed", { column, other }));
  }
  if ("number" in columns.of) {
    const n = withSeveral(people, columns.column(table, "number"), lexicon);
    if (n) notes.push(say.note("numbers_joined", { n }));
    return;
  }
  const { person } = columns.of;
  if (areMails(listed(table.sample(person)), lexicon)) return; // beside addresses of people, others are somebody else's
  const mail = mailColumn(table, person, mails, lexicon);
  if (mail === null) return;
  const addresses = table.trimmed(mail).map((text) => (text.includes("@") ? text.toLowerCase() : ""));
  const n = withSeveral(people, addresses, lexicon);
  if (n) notes.push(say.note("mails_joined", { n }));
}

/** Return how many people have several names; a cell that names nobody counts for neither.
 *  @param {Column} people
 *  @param {Column} names
 *  @param {Lexicon} lexicon */
function withSeveral(people, names, lexicon) {
  const [nobody, nothing] = [people, names].map(({ texts }) => texts.map((text) => lexicon.isNobody(text)));
  const first = new Int32Array(people.texts.length).fill(-1);
  const several = new Set();
  people.codes.forEach((person, k) => {
    const name = names.codes[k];
    if (nobody[person] || nothing[name]) return;
    if (first[person] < 0) first[person] = name;
    else if (first[person] !== name) several.add(person);
  });
  return several.size;
}

/** Whether people are numbered 0, 1, 2, … without a gap, so that 0 is one of them.
 *  @param {string[]} texts */
function from0On(texts) {
  const numbers = new Set(
    texts
      .filter(isNumber)
      .map(Number)
      .filter((number) => number >= 0),
  );
  return numbers.size > 2 && Math.min(...numbers) === 0 && Math.max(...numbers) === numbers.size - 1;
}

/** Return the first other column that holds e-mail addresses.
 *  @param {Table} table
 *  @param {number} person
 *  @param {Set<number>} mails the columns in which there is an @
 *  @param {Lexicon} lexicon */
export function mailColumn(table, person, mails, lexicon) {
  for (const c of [...mails].sort((a, b) => a - b)) {
    if (c === person || c >= table.header.length) continue;
    const column = table.column(c);
    if (ownAddress(column, lexicon)) continue;
    const { texts, counts } = column;
    let [full, addresses] = [0, 0];
    texts.forEach((text, k) => {
      if (lexicon.isEmpty(text)) return;
      full += counts[k];
      if (MAIL.test(text)) addresses += counts[k];
    });
    if (full && addresses > full / 2) return c;
  }
  return null;
}

/** Return the login of each browser that ever had one, the last one.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Column} ids
 *  @param {Lexicon} lexicon
 *  @returns {Map<number, string>} */
function logins(table, columns, ids, lexicon) {
  const told = columns.column(table, "login");
  const found = new Map();
  if (!told) return found;
  const nobody = told.texts.map((text) => lexicon.isNobody(text));
  for (let k = 0; k < table.size; k += 1) if (ids.at(k) && !nobody[told.codes[k]]) found.set(ids.codes[k], told.at(k));
  return found;
}

/** Return people of whom all spellings of an e-mail address are one, and a note if there are several.
 *  @param {Column} people
 *  @param {Iterable<number>} rows that are used
 *  @param {Say} say
 *  @returns {{people: Column, notes: string[]}} */
export function joinSpellings(people, rows, say) {
  const joined = people.map((name) => (name.includes("@") ? name.toLowerCase() : name));
  if (joined === people) return { people, notes: [] };
  const first = new Map();
  let twins = false;
  for (const k of rows) {
    const code = joined.codes[k];
    if (!first.has(code)) first.set(code, people.codes[k]);
    twins ||= first.get(code) !== people.codes[k];
  }
  return { people: joined, notes: twins ? [say.note("same_people", { values: HIDDEN })] : [] };
}

/** Return a note if person 0 has more rows than anybody else: it may be a number that guests share.
 *  @param {Uint32Array} people of events
 *  @param {string[]} names
 *  @param {Say} say */
export function noteBusyGuest(people, names, say) {
  const zero = names.indexOf("0");
  if (zero < 0) return [];
  const rows = new Uint32Array(names.length);
  for (const person of people) rows[person] += 1;
  const others = rows.reduce((most, n, person) => (person === zero ? most : Math.max(most, n)), 0);
  return rows[zero] > others ? [say.note("busy_guest", { n: rows[zero] })] : [];
}
