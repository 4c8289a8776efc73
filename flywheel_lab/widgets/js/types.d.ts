// What passes between the files, for whoever writes them and for tsc; nothing of it is there when a widget runs.
// State is sent and checked by Python (widgets/*.py), which knows the same names.

// ---- what a host gives
/** The traits of a widget. A host without a kernel may have no way to save. */
interface Host {
  get(name: string): any;
  set(name: string, value: unknown): void;
  on(event: string, call: () => void): void;
  off(event: string, call: () => void): void;
  save_changes?(): any;
  widget_manager?: { get_model(id: string): Promise<Host> };
}
interface Place {
  model: Host;
  el: HTMLElement;
}

// ---- words
/** Texts in the learner's language, some with places to fill ("{people} people"); what depends on a count, in all its forms. */
type Texts = Record<string, any>;
type Write = (value: number) => string;
/** What writes for one language (parts/words.js). */
interface Words {
  texts: Texts;
  form(text: any, count: number): string;
  number: Write;
  fine: Write;
  scale: Write;
  people: Write;
  signed: Write;
  percent: Write;
  weeks: Write;
}

// ---- pictures
type Point = [x: number, y: number];
type Attributes = Record<string, string | number>;
/** An element of a picture. */
type Shape = [tag: string, attributes: Attributes, text?: string];
interface Drawing {
  width: number;
  height: number;
  label: string;
  shapes: Shape[];
}
/** Columns that pictures share: names, the drawing from left to right, a number up to the edge. */
interface Columns {
  width: number;
  left: number;
  right: number;
  edge: number;
  beside: number;
  names?: number;
  narrow?: boolean;
}
/** A row of the bathtub and of the picture beside it. */
interface Row {
  lines: string[];
  label: number;
  y: number;
  value: number;
  band: number;
  height: number;
  last: boolean;
}
interface Lane {
  kind: string;
  name: string;
  values: number[];
  before: number[];
}
/** The rows that the learner has chosen and points at; -1 is none. */
interface Chosen {
  selected: number;
  hovered?: number;
}

// ---- models
/** The twin of JourneyModel: stages along rows and columns, dwell in weeks, `purchase` the place of a stage. */
interface Journey {
  conversion: number[][];
  dwell: number[];
  bought: number[];
  entry: number[];
  purchase: number;
  referrals?: number[][] | null;
  customers?: number;
  retention?: number;
}
interface Flows {
  into: number[];
  out: number[];
  lost: number[];
}
/** The twin of PhysicalFlywheel; the shape is its k. */
interface Wheel {
  mass: number;
  radius: number;
  shape: number;
  coulomb: number;
  viscous: number;
  drag: number;
  imbalance: number;
  load: number;
  bearing: number;
}
type Settings = Record<string, number>;
/** A case of a verdict: it is met where a number stands in a relation to another, or to a bound. */
interface Case {
  reason: string;
  number: string;
  relation: string;
  bound: string | number;
}
/** A claim with its sliders, what decides about it, and its words. */
interface Claim {
  name: string;
  start: Settings;
  given: Settings;
  cases: Case[];
  otherwise: string;
  parameters: (Domain & { name: string; unit: string })[];
  quantities: { name: string; label: string; unit: string }[];
  reasons: Record<string, string>;
  names: string[];
  [text: string]: any;
}

// ---- explorers
/** Range and words of a slider. */
interface Domain {
  min: number;
  max: number;
  step: number;
  label?: string;
  tooltip?: string;
}
type Domains = Record<string, Domain>;
/** What the learner moves: the traits named in `start`, of which each explorer has its part. */
interface Moved {
  week: number;
  pushes: number;
  stop_week: number;
  conversion?: any;
  dwell?: number[];
  bought?: number[];
  referral_scale?: number;
  selected?: number;
  [name: string]: any;
}
/** What the learner moves, and what was sent with it. */
interface State extends Moved {
  base: Journey;
  weeks: number;
}
/** A state and what there is to see of it. */
interface Now {
  state: State;
  view: any;
}
/** What an explorer may use to make its page: all that was sent, and three hands. */
interface Given {
  base: Journey;
  weeks: number;
  labels: string[];
  words: Words;
  initial: Moved;
  domains: Domains;
  language: string;
  state(): State;
  set(values: Record<string, unknown>): void;
  redraw(): void;
  [more: string]: any;
}
/** The page of an explorer: where it hangs, the sentence on it, how it is drawn. */
interface Page {
  root: HTMLElement;
  said: HTMLElement;
  draw(now: Now, resized: boolean): void;
  end?(): void;
}
/** One screen: when, whether something moved, whether widths changed, whether it can be seen. */
interface Turn {
  time: number;
  moved: boolean;
  resized: boolean;
  shown: boolean;
}
/** What a life gives to those who live it (parts/life.js). */
interface Hands {
  set(values: Record<string, unknown>): void;
  soon(ms?: number): void;
  redraw(): void;
  changed(): void;
  changing(): void;
}
interface Living {
  root: HTMLElement;
  said: HTMLElement;
  turn(screen: Turn): void;
  rest(): void;
  heard?(trait?: string): void;
  tell?(): void;
  end?(): void;
}

// ---- cards
/** A question as Python's card() sends it; the other keys depend on its kind. */
interface Card {
  name: string;
  kind: string;
  ask: string;
  label?: string;
  final?: boolean;
  [of_its_kind: string]: any;
}
/** What was said to an answer; `reveal` is what may be seen now. */
interface Outcome {
  status: string;
  turn: number;
  answer?: any;
  reveal?: any;
  [said: string]: any;
}
/** What answers a question: a node, what stands in it, and what it shows. */
interface Control {
  node: HTMLElement;
  above?: HTMLElement;
  read(): any;
  show(answer: any): void;
  empty?(): boolean;
  lock?(reveal: any): void;
  tell?(outcome: Outcome): void;
  plain?(text: string): boolean;
  remove?(): void;
}
interface Asked {
  card: Card;
  words: Words;
  id: string;
  onChange(): void;
  commit(): void;
}
