// What passes between the room and its pages, and between the files of a page.

/** What the room answers to a request: an HTTP status, and what it tells. */
interface Answered {
  status: number;
  body: any;
  after?: number;
}
/** What a browser keeps; set() changes what it names. */
interface Shelf {
  get(name: string): any;
  set(values: Record<string, unknown>): void;
}
/** An answer on its way. */
interface Sent {
  question: string;
  round: number;
  value: unknown;
  n: number;
}
/** What answers a question in a room: trouble() says why it cannot be sent as it stands, "" if it can. */
interface RoomControl extends Control {
  trouble(): string;
  /** Draw the truth over the answer. */
  reveal?(truth: Truth): void;
  /** Learn what the room knows now. */
  heard?(state: any): void;
}
/** A quarter of the game: its card; on a phone also the board of the own team. `costs` has the chips for the meeting and
 *  those lost by moving, by the chips of the three departments. */
interface PlanCard extends Card {
  event: { name: string; says: string };
  chips: number;
  now: string;
  measures: BoardRow[];
  ads: number[];
  costs: Record<string, [meeting: number, moved: number]>;
  start: number[];
  wears: string;
}
interface BoardRow {
  key: string;
  name: string;
  does: string;
  next: string;
  shut: boolean;
}
/** Where the chips of a team went, and in whose place the computer placed them. */
interface TeamPlan {
  team: number;
  plan: string;
  who: string;
}
/** The customers of a team from the start on; after the last quarter also its coins, and what it should hear. */
interface TeamNow {
  team: number;
  customers: number[];
  coins?: number;
  numbers?: string;
  mistake?: string;
}
/** How many chose each option, by its own place, of how many people. */
interface Vote {
  curves?: number[][];
  counts?: number[];
  people?: number;
}
/** What stands behind a gate of a chapter. */
interface Gate {
  html?: string;
  picture?: { src: string; alt: string };
}
/** What many think, how many of the room do, why it is wrong, and the address of a picture in which it fails. */
interface Idea {
  name: string;
  people: number;
  belief: string;
  why: string;
  picture?: { src: string; alt: string };
}
/** The room's answers, from close on; the truth among them from the reveal on. */
interface Told extends Vote {
  before?: Vote;
  right?: number[];
  values?: number[];
  ranges?: Point[];
  /** Of a curve its line, of a number its value. */
  truth?: any;
  at?: number[];
  text?: string;
  /** The own number, or range. */
  mine?: number | number[];
  plans?: TeamPlan[];
  teams?: TeamNow[];
  medals?: string[];
  /** The place of the own team, and what became of its people. */
  team?: number;
  turn?: string[];
  texts?: string[];
  ours?: string;
  why?: string;
  /** What is said to each option. */
  whys?: string[];
  source?: string;
  idea?: Idea;
  /** What the chapter says behind its gate, once the trainer has opened it. */
  gates?: Gate[];
  /** What is said to the own answer. */
  outcome?: { status: string; message: string; misconception: string };
}
/** A card of the course, with the bounds of a number. */
interface RoomCard extends Card {
  range?: { low: number; high: number };
}
