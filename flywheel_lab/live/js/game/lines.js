// The customers of each team, a line each, named at its end; dashes tell lines apart for who does not see the colours.
import { ceiling, FONT, measure } from "../../../widgets/js/parts/svg.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { fillPlace } from "../pictures/place.js";

const [QUARTERS, CUT] = [12, 8];
const ROW = 17; // between two names at the ends

/** @param {{words: Words, scale?(): number}} given */
export function linesOf({ words, scale }) {
  return fillPlace({
    name: "teams",
    look: "fl-lines",
    scale,
    paint({ shown: teams, width, free }) {
      return linesPicture({ teams, width, height: free === undefined ? 220 : Math.max(150, free), words });
    },
  });
}

/** @param {{teams: TeamNow[], width: number, height: number, words: Words}} given
 *  @returns {Drawing} */
export function linesPicture({ teams, width, height, words }) {
  const { texts } = words;
  const names = teams.map(({ team, customers }) => `${fill(texts.team_n, { n: team })}: ${words.number(customers.at(-1))}`);
  const [left, top, bottom] = [40, 42, height - 24];
  const right = width - Math.max(...names.map((name) => measure(name, FONT))) - 16;
  const most = ceiling(Math.max(...teams.flatMap(({ customers }) => customers)));
  /** @param {number} quarter */
  const x = (quarter) => left + ((right - left) * quarter) / QUARTERS;
  /** @param {number} people */
  const y = (people) => bottom - ((bottom - top) * people) / most;
  /** @type {Shape[]} */
  const shapes = [["text", { class: "fl-name", x: left, y: 14 }, texts.game_axis]];
  for (const people of [0, most / 2, most]) {
    shapes.push(["line", { class: "fl-axis", x1: left, x2: right, y1: y(people), y2: y(people) }]);
    shapes.push(["text", { class: "fl-scale", x: left - 6, y: y(people) + 4, "text-anchor": "end" }, words.number(people)]);
  }
  const every = right - left < 24 * QUARTERS ? 3 : 1;
  for (let quarter = every; quarter <= QUARTERS; quarter += every)
    shapes.push(["text", { class: "fl-scale", x: x(quarter), y: bottom + 17, "text-anchor": "middle" }, `${quarter}`]);
  if (teams[0].customers.length > CUT) {
    shapes.push(["line", { class: "fl-cut", x1: x(CUT - 0.5), x2: x(CUT - 0.5), y1: top, y2: bottom }]);
    shapes.push(["text", { class: "fl-name", x: x(CUT - 0.5), y: 34, "text-anchor": "middle" }, texts.game_cut]);
  }
  const places = spread(teams.map(({ customers }) => y(customers.at(-1)) + 4), bottom);
  teams.forEach(({ team, customers }, i) => {
    const d = customers.map((people, quarter) => `${quarter ? "L" : "M"}${x(quarter)} ${y(people)}`).join("");
    shapes.push(["path", { class: `fl-line-of fl-team-${team}`, d }]);
    const end = x(customers.length - 1);
    shapes.push(["circle", { class: `fl-end-of fl-team-${team}`, cx: end, cy: y(customers.at(-1)), r: 3.5 }]);
    const name = { class: `fl-name fl-name-of fl-team-${team}`, x: end + 10, y: places[i] };
    shapes.push(["text", name, names[i]]);
  });
  return { width, height, label: spokenLines(teams, words), shapes };
}

/** The same in words.
 *  @param {TeamNow[]} teams
 *  @param {Words} words */
export const spokenLines = (teams, words) =>
  [`${words.texts.game_axis}.`, ...teams.map(({ team, customers }) => `${fill(words.texts.team_n, { n: team })}: ${customers.join(", ")}.`)].join(" ");

/** Names one below the other, each as near to its line as the others let it be.
 *  @param {number[]} wanted
 *  @param {number} bottom */
export function spread(wanted, bottom) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const places = [...wanted];
  for (let k = 1; k < order.length; k++) places[order[k]] = Math.max(places[order[k]], places[order[k - 1]] + ROW);
  let floor = bottom + 4;
  for (const i of order.reverse()) {
    places[i] = Math.min(places[i], floor);
    floor = places[i] - ROW;
  }
  return places;
}
