// The learner's answers and their file, as lessons/progress/state.py has them: a file of one is a file of the other.
const VERSION = 1;
const LONGEST = 500;
const MANY = 1e6;
const FIELDS = ["day", "first", "first_status", "last", "misconceptions", "status", "tries", "warm_ups"];

/** @param {Answers} first
 *  @param {Answers} second
 *  @param {number} tries
 *  @returns {Answers} */
function joined(first, second, tries) {
  return {
    ...first,
    status: [first.status, second.status].includes("passed") ? "passed" : "not yet",
    tries: Math.min(tries, MANY),
    last: second.last,
    misconceptions: [...new Set([...first.misconceptions, ...second.misconceptions])],
    warm_ups: [...new Set([...first.warm_ups, ...second.warm_ups])].sort(),
  };
}

/** The items after one more answer to one of them.
 *  @param {Items} items
 *  @param {string} name
 *  @param {Answers} latest
 *  @returns {Items} */
export function addAnswer(items, name, latest) {
  const before = items[name];
  return { ...items, [name]: before ? joined(before, latest, before.tries + 1) : latest };
}

/** Of an item in both, the earlier first answer and the better status count.
 *  @param {Items} ours
 *  @param {Items} theirs
 *  @returns {Items} */
export function merge(ours, theirs) {
  const both = Object.entries(ours).map(([name, our]) => {
    if (!Object.hasOwn(theirs, name)) return [name, our];
    const their = theirs[name];
    const [first, second] = their.day < our.day ? [their, our] : [our, their];
    const last = their.tries > our.tries ? their.last : our.last;
    return [name, { ...joined(first, second, Math.max(our.tries, their.tries)), last }];
  });
  return { ...theirs, ...Object.fromEntries(both) };
}

/** Items under the names that they have today; of one with answers under two names, the old name's came first.
 *  @param {Items} items
 *  @param {{formerly: Record<string, string>, moved: Record<string, string>}} names the key of today for each key that a
 *    chapter once had, and the name of today for each item that another chapter once asked
 *  @returns {Items} */
export function rename(items, { formerly, moved }) {
  /** @param {string} name */
  const nameOf = (name) => {
    const named = name.replace(/^[^.]*/, (key) => (Object.hasOwn(formerly, key) ? formerly[key] : key));
    return Object.hasOwn(moved, named) ? moved[named] : named;
  };
  /** @type {Items} */
  const renamed = Object.fromEntries(Object.entries(items).filter(([name]) => nameOf(name) === name));
  for (const [name, item] of Object.entries(items)) {
    const now = nameOf(name);
    if (now === name) continue;
    const later = renamed[now];
    renamed[now] = later ? joined(item, later, item.tries + later.tries) : item;
  }
  return renamed;
}

/** An answer for the file: itself if it is short, else its beginning.
 *  @param {any} answer */
export function plain(answer) {
  const text = JSON.stringify(answer) ?? "null";
  if ([...text].length <= LONGEST) return JSON.parse(text);
  const words = [...(typeof answer === "string" ? answer : text)];
  return words.length < LONGEST ? words.join("") : `${words.slice(0, LONGEST - 1).join("")}…`;
}

/** The text of a file: indented, and sorted as Python sorts.
 *  @param {Items} items */
export function write(items) {
  return `${JSON.stringify(sorted({ items, version: VERSION }), null, 1)}\n`;
}

/** @param {any} value
 *  @returns {any} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

/** Read what `write` wrote, here or in Python; throws "newer" for a newer version's file, "damaged" for anything else.
 *  @param {string} text
 *  @returns {Items} */
export function read(text) {
  try {
    return itemsOf(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (trouble) {
    throw new Error(/** @type {Error} */ (trouble).message === "newer" ? "newer" : "damaged", { cause: trouble });
  }
}

/** @param {any} found
 *  @returns {Items} */
function itemsOf(found) {
  const version = found?.version;
  if (Array.isArray(found) || !Number.isInteger(version) || version < 1) throw new Error("damaged");
  if (version > VERSION) throw new Error("newer");
  if (!isTable(found.items) || !Object.values(found.items).every(isItem)) throw new Error("damaged");
  const items = Object.entries(found.items).map(([name, item]) => {
    const { first, last } = /** @type {Answers} */ (item);
    return [name, { ...item, first: plain(first), last: plain(last) }];
  });
  return Object.fromEntries(items);
}

/** @param {any} value */
const isTable = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
/** @param {any} value */
const areNames = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");

/** @param {any} item */
function isItem(item) {
  return (
    isTable(item) &&
    Object.keys(item).sort().join() === FIELDS.join() &&
    [item.status, item.first_status].every((status) => ["not yet", "passed"].includes(status)) &&
    Number.isInteger(item.tries) &&
    item.tries >= 0 &&
    item.tries <= MANY &&
    [item.misconceptions, item.warm_ups].every(areNames) &&
    typeof item.day === "string" &&
    (!item.day || isDay(item.day))
  );
}

/** @param {string} day */
function isDay(day) {
  const time = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
