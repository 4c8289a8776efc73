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
type Measure = (value: number) => number;
/** What writes for one language (parts/words.js). */
interface Words {
  language: string;
  texts: Texts;
  decimals(value: number, most: number): string;
  form(text: any, count: number): string;
  count(text: any, n: number, more?: Record<string, string | number>): string;
  number: Write;
  heads: Write;
  whole(text: any, people: number, more?: Record<string, string | number>): string;
  fine: Write;
  scale: Write;
  signed: Write;
  percent: Write;
  weeks: Write;
  given: Write;
  part: Write;
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
  /** Of a firm: its key and name, what it counts new customers by, people per dot, and how far its sliders go. */
  firm?: string;
  name?: string;
  period?: "week" | "month" | "year";
  size?: number;
  ranges?: Record<string, Partial<Domain>>;
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
/** A sign, or a word in all its forms. */
type Unit = string | Record<string, string>;
/** A claim with its sliders, what decides about it, and its words. */
interface Claim {
  name: string;
  along: string;
  across: string;
  rounds: Settings[];
  looks: number;
  near: number;
  not_far: number;
  ask: string;
  why: string;
  given: Settings;
  cases: Case[];
  otherwise: string;
  parameters: (Domain & { name: string; unit: Unit })[];
  quantities: { name: string; label: string; unit: Unit }[];
  reasons: Record<string, string>;
  names: string[];
  topic: string;
  statement: string;
  source: string;
  tested: string;
  stamp: string;
  picture: string;
  axis: string;
  level: string;
  zone: string;
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
/** What every explorer of a journey has: a week and pushes that the learner moves, and what was sent with them. */
interface JourneyState {
  base: Journey;
  weeks: number;
  week: number;
  pushes: number;
}
interface LeversState extends JourneyState {
  dwell: number[];
  stop_week: number;
}
interface FunnelState extends LeversState {
  conversion: number[][];
  bought: number[];
  selected: number;
  lens: string;
}
/** The ten phases: who has bought begins at `customers`, who leaves at `retention` is lost; `weakest` may be mended. */
interface PhasesBase extends Journey {
  customers: number;
  retention: number;
  weakest?: number[];
  until?: number;
}
/** Of those who leave each phase, `conversion` is the share that moves on. */
interface PhasesState extends LeversState {
  base: PhasesBase;
  conversion: number[];
  referral_scale?: number;
}
interface HourglassState extends PhasesState {
  segments: Segments;
  selected: number;
}
type Segments = [name: string, phases: number[]][];
interface FlywheelState extends PhasesState {
  segments: Segments;
  drawn: Point[];
}
/** What can be chosen in a lens: a phase, or a segment with its phases. */
interface LensItem {
  name: string;
  label: string;
  phases: number[];
}
interface LensesLook {
  lenses: string[];
  phases: LensItem[];
  segments: LensItem[];
}
interface LensesState extends JourneyState {
  base: PhasesBase;
  look: LensesLook;
  conversion: number[];
  referral_scale: number;
  cut: boolean;
  chosen: string;
  lens: string;
}

/** A state and what there is to see of it; what that is, follows from what looks at it. */
interface Now<State, View> {
  state: State;
  view: View;
}
type FunnelView = ReturnType<typeof import("./models/journey.js").viewOf>;
type HourglassView = ReturnType<typeof import("./hourglass/sand.js").sands>;
type FlywheelView = ReturnType<typeof import("./flywheel/spin.js").spin>;
type LensesView = ReturnType<typeof import("./lenses/ledger.js").accountOf>;
type FunnelNow = Now<FunnelState, FunnelView>;
type HourglassNow = Now<HourglassState, HourglassView>;
type FlywheelNow = Now<FlywheelState, FlywheelView>;
type LensesNow = Now<LensesState, LensesView>;

/** What stays as it was sent. */
type Fixed = "base" | "weeks" | "segments" | "look" | "drawn";
/** What the learner moves: the traits named in `start`. */
type Moved<State> = Omit<State, Fixed>;
/** What an explorer may use to make its page: all that was sent, and three hands. */
type Given<State> = Pick<State, Fixed & keyof State> & {
  labels: string[];
  words: Words;
  initial: Moved<State>;
  domains: Domains;
  language: string;
  shut(): boolean;
  state(): State;
  set(values: Partial<Moved<State>>): void;
  redraw(): void;
};
/** What its controls need of that. */
type Making<State extends JourneyState> = Pick<
  Given<State>,
  "base" | "labels" | "words" | "domains" | "initial" | "state" | "set"
>;
/** The page of an explorer: where it hangs, the sentence on it, how it is drawn. */
interface Page<Now> {
  root: HTMLElement;
  said: HTMLElement;
  draw(now: Now, resized: boolean): void;
  playing?(): boolean;
  end?(): void;
  pause?(): void;
}
/** Heads of one or more weeks; in round numbers they are what `three_lenses` shows. */
interface Ledger {
  people: number[];
  later: number[];
  pushed: number;
  referred: number;
  lost: number;
  churned: number;
  bought: number;
  start: number;
  end: number;
}
type FlowName = "pushed" | "referred" | "lost" | "churned" | "bought";
/** What a slider is to show. */
interface Shown {
  name: string;
  value: number;
  highest?: number;
  text: string;
  spoken?: string;
  description?: string;
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
  seen?(): { state: any; view: any };
  free?(): boolean;
  pause?(): void;
}

// ---- what all explorers share (parts/kit)
type Grid = [low: number, step: number, size: number, scale: number];
/** Which values a trait can have: on a grid, one of some names, or settings that depend on another trait. */
interface CodeField {
  grid?: Grid;
  names?: any[];
  cycle?: [steps: number, low: number, high: number];
  of?: string;
  starts?: Record<string, any>;
  grids?: Record<string, any>;
}
interface CodeLayout {
  kind: string;
  fields: [name: string, field: CodeField][];
  starts: { mark: string; state: Record<string, any>; base?: any }[];
}
/** A choice that sets some traits, after those of its start. */
interface Scenario {
  label: string;
  start: number;
  state: Record<string, any>;
}
/** Reached where the quantity at the end of a path is at least (or at most) a value, no trait of the budget is above its
 *  bound, and at most so many levers were moved. */
interface Goal {
  text: string;
  quantity: (string | number)[];
  comparison: "at least" | "at most";
  value: number;
  budget?: Record<string, number>;
  levers?: { of: string[]; most: number };
}
interface Kit {
  layout: CodeLayout;
  scenarios: Scenario[];
  goals: Goal[];
  texts: Texts;
  kinds: Record<string, string>;
  /** No kernel ever refuses what cannot be. */
  alone?: boolean;
}
interface KitLeft {
  open: boolean;
  at: number;
}
interface KitActs {
  undo(): unknown;
  redo(): unknown;
  choose(place: number): void;
  use(code: string): string;
  save(kind: "png" | "svg"): Promise<string>;
  next(): void;
  code(): string;
}

// ---- people as dots (parts/people)
/** A way from stage to stage, or from a teller to where whom they bring in enters; people per person and week. */
interface PeopleWay {
  i: number;
  j: number;
  rate: number;
}
interface PeopleRoutes {
  ways: PeopleWay[];
  tellers: PeopleWay[];
  lost: number[];
  sold: number[];
  leaks: boolean[];
}
/** Whole dots of a week: on each way, and of each stage those who leave it for good and those who come in from outside. */
interface PeopleFlows {
  f: Int32Array;
  lost: Int32Array;
  sold: Int32Array;
  pushed: number[];
  told: number[];
}
interface PeoplePlan {
  model: Journey;
  size: number;
  weeks: number;
  people: number[][];
  counts: number[][];
  flows: PeopleFlows[];
  ways: PeopleWay[];
  tellers: PeopleWay[];
  until(t: number): void;
  cached: Map<number, PeopleWeek>;
}
/** The colours of the theme, as a canvas can take them. */
type Inks = Record<"lost" | "line" | "deep" | "paper" | "soft", string>;
/** At time t the dot of stage i, seat q, gets up and walks to stage j, seat r. */
interface PeopleMove {
  t: number;
  i: number;
  q: number;
  j: number;
  r: number;
  told: boolean;
}
interface PeopleWeek {
  list: PeopleMove[];
  at: Map<number, PeopleMove>;
}
/** What there is to see of a state: dots, their seats in each picture, and what is painted behind them. Where pictures show
 *  other people, each has a plan of its own. */
interface Scene {
  plan: PeoplePlan;
  plans?: Record<string, PeoplePlan>;
  layouts: Record<string, PeopleLayout>;
  alphas: Record<string, number[]>;
  behind: Record<string, (pen: CanvasRenderingContext2D, t: number, alpha: number) => void>;
  colours: string[];
  lost: string;
}
/** Where a wheel of people lies in its picture. */
interface Spokes {
  small: boolean;
  x: number;
  y: number;
  rim: number;
  hub: number;
  width: number;
  height: number;
}
/** Where rows of dots lie in their picture. */
interface Rows {
  small: boolean;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  pitch: number;
  tall: number;
}
/** Something in a picture that can be dragged. */
interface Grip {
  hold(event: PointerEvent): (next: PointerEvent) => void;
  release?(): void;
  step(by: number): void;
  put(value: number): void;
  ends(): Point;
}
/** What something that can be dragged says of itself. */
interface Gripped {
  name: string;
  label: string;
  low: number;
  high: number;
  value: number;
  text: string;
}
/** Where seats lie in one picture, and where a dot on its way is at time t. */
interface PeopleLayout {
  gap: number;
  seat(i: number, q: number): Point;
  way(move: PeopleMove, before: PeopleMove | null, t: number): Point;
  room(i: number): number;
}

// ---- the wheel to be pushed
/** A wheel, and the momentum that a push gives it. */
interface WheelSettings extends Wheel {
  impulse: number;
}
/** From the first push on a wheel at rest until it stands still. */
interface Run {
  wheel: Wheel;
  from: number;
  time: number;
  speed: number;
  fastest: number;
  turned: number;
  pushes: number;
  given: number;
  last: number;
  putIn: number;
  rebuilt: number;
  taken: Record<string, number>;
  events: { time: number; wheel?: Wheel; impulse?: number; on?: boolean }[];
  measured: Point[];
  sampled: number;
  trace: Point[];
}
interface CoastTest {
  wheel: Wheel;
  seconds: number;
  standing: number;
  shown: number;
  turned: number;
  rate: number;
  half: number;
  record: Point[];
  place?: number;
}
/** What Python sends of a challenge: its wheels, and the rules that count in it. */
interface Preset {
  wheels: Wheel[];
  impulse: number;
  band_rpm?: Point;
  hold_s?: number;
  free?: string[];
  bad?: number;
}
type Presets = Record<string, Preset>;
interface Challenge {
  name: string;
  rules: Preset;
  since: number | null;
  outside: number;
  held: number;
  tested: number[];
  result: any;
}
interface Game {
  initial: WheelSettings;
  presets: Presets;
  parameters: WheelSettings;
  base: WheelSettings;
  own: WheelSettings;
  run: Run;
  coasts: CoastTest[];
  test: CoastTest | null;
  challenge: Challenge | null;
  place: number;
  record: Point[];
  results: Record<string, any>;
}
/** What happened to the wheel, if there is anything to say about it. */
interface Happened {
  kind: string;
  name?: keyof WheelSettings;
  before?: number;
  share?: number;
  test?: CoastTest;
}
interface Moving {
  speed: number;
  turned: number;
  from?: number;
}
/** A hand on the rim: where it is, which place of the wheel it holds, how much it strains, what it has given. */
interface Hand {
  at: number;
  grip: number;
  strain: number;
  given: number;
  saved: number;
  slice: number;
  rests: number;
}
/** How the wheel is pushed on the screen: by a hand on its rim, or by an arm that is so far through its push. */
interface Hold {
  hand: Hand | null;
  pushed: number;
  effort: number;
}
/** Two wheels under the same kicks (wheel/kicks.js): when the next one comes by itself, until when time passes, and what
 *  was seen of both in the last seconds. */
interface Kicks {
  impulse: number;
  most: number;
  clock: number;
  count: number;
  next: number | null;
  until: number;
  held: boolean;
  runs: Run[];
  seen: { at: number; speeds: number[] }[];
}
interface WheelLook {
  domains: Record<keyof WheelSettings, Domain & { unit: string; bare: boolean }>;
  shapes: [k: number, name: string][];
  labels: Record<string, string>;
  first: (keyof WheelSettings)[];
  more: (keyof WheelSettings)[];
  solid: number;
}
/** What the learner can do. */
interface WheelActs {
  push(): void;
  grab(at: number): void;
  swing(by: number): void;
  letGo(): void;
  coast(): void;
  reset(): void;
  change(name: keyof WheelSettings, value: number): void;
  choose(chosen: number): void;
  pick(place: number): void;
  answer(place: number): void;
}

// ---- claims
type Judged = ReturnType<typeof import("./claims/sentences.js").judged>;
/** Bars, or lines with what they are measured against. */
interface ClaimPicture {
  bars?: number[];
  lines?: Point[][];
  level?: number;
  cursor?: number;
  zone?: number[];
  most?: number;
}
/** How one claim is measured and drawn. */
interface Measured {
  measure(settings: Settings, given: Settings): Settings;
  picture(settings: Settings, numbers: Settings, claim: Claim): ClaimPicture;
}
/** What was tried in one round: places that were tested, and the mark once it is set. */
interface Try {
  looks?: number[];
  mark?: number;
}
type Tries = Record<string, Try[]>;
interface Placed {
  mark: number;
  border: number;
  off: number;
  kind: string;
}
interface MapRow {
  height: number;
  border: number | null;
  holds: number[] | null;
}
/** The state of the lab; what is `here` to be seen is nothing as long as nothing was tested. */
interface LabNow {
  claim: Claim;
  tries: Try[];
  round: Settings;
  asking: boolean;
  settings: Settings;
  looks: Judged[];
  here: Judged | undefined;
}
interface LabSaid {
  head: string;
  good: boolean | null;
  text: string;
  change?: string;
}
interface ClaimActs {
  pick(place: number): void;
  next(): void;
  move(settings: Settings): void;
  look(): void;
  commit(): void;
  another(): void;
}

// ---- cards
/** A question as Python's card() sends it; which of the last keys it has depends on its kind. */
interface Card {
  name: string;
  kind: string;
  ask: string;
  label?: string;
  final?: boolean;
  /** In a workshop, before the first answer: a question and four levels. */
  sure?: { ask: string; levels: string[] };
  field?: string;
  unit?: string;
  options?: string[];
  /** The places of the options in the order in which they are shown. */
  order?: number[];
  ours?: string;
  longest?: number;
  left?: string[];
  right?: string[];
  lines?: string[];
  verdicts?: string[];
  /** A sentence with blanks. */
  row?: string;
  /** What is dragged to: its ends and step, the word behind a number, names of both parts, sealed sentences. */
  span?: Point;
  step?: number;
  counted?: any;
  part?: string;
  rest?: string;
  says?: string;
  code?: boolean;
  rungs?: string[];
  hints?: number;
  handles?: number[];
  fixed?: number[];
  start?: number[];
  given?: { name: string; x: number[]; y: number[] }[];
  x?: { label: string; ticks: number[] };
  y?: { label: string; unit: string; low: number; high: number; step: number };
}
/** How a typed answer is read: the unit (in English) or a share; `named` and `unitName` are its names in the language in
 *  use, as "in {named}" and behind a number. */
interface Reading {
  unit?: string;
  share?: boolean;
  named?: string;
  unitName?: string;
  quantities?: Quantity[];
}
/** What a formula may name, with other names that it takes, and its value in each trial. */
interface Quantity {
  name: string;
  also?: string[];
  label: string;
  values: Value[];
}
type Value = number | number[];
type Read = { readings: number[]; coarse: number; trials?: number[][]; understood: string } | { trouble: string };
interface Named {
  names: string[];
  value: Value;
}
interface Token {
  kind: string;
  text: string;
  value: Value;
  at: number;
}
/** What a ladder has shown so far: hints, lines to be put in order and what was said to it, the solution. */
interface Help {
  rung: number;
  hints: string[];
  gaps?: string;
  solution?: string[];
  because?: string;
  formula?: string;
}
/** What was said to an answer; `reveal` is what may be seen now, `to` the turn of the answer that it is about. */
interface Outcome {
  status: string;
  turn?: number;
  to?: number;
  answer?: any;
  reveal?: any;
  [said: string]: any;
}
/** An answer that was handed in, and those before it that the notebook has not confirmed. */
interface HandedIn {
  answer: any;
  turn: number;
  earlier?: HandedIn[];
}
/** What answers a question: a node, what stands in it, and what it shows. */
interface Control {
  node: HTMLElement;
  above?: HTMLElement;
  read(): any;
  show(answer: any): void;
  /** Whether it brings its own button to hand in. */
  own?: boolean;
  empty?(): boolean;
  lock?(reveal: any): void;
  tell?(outcome: Outcome): void;
  remove?(): void;
}
interface Asked {
  card: Card;
  words: Words;
  id: string;
  onChange(): void;
  commit(): void;
  /** What judges and reads the answer here, null where only the notebook does. */
  sheet?(): Sheet;
}
/** The truth beside a drawn forecast: as a line, at the handles, and where they are farthest apart. */
interface Truth {
  truth: { x: number[]; y: number[] };
  at: number[];
  where: number;
}
type Paper = ReturnType<typeof import("./questions/curve/picture.js").paper>;
interface Spot {
  x: number;
  y: number;
}

// ---- the judge
/** An option with what is said to who chooses it, and the misconception that it shows. */
type Option = [right: boolean, why: string, misconception: string, text?: string];
/** What judges the answers to one question, as Python's sheet() sends it; which keys it has depends on its kind. */
interface Sheet {
  kind: string;
  ask: string;
  signs: Record<string, [symbol: string, word: string]>;
  ideas: Record<string, { caption: string; belief: string; why: string }>;
  no_letters: string;
  options: Option[];
  shown: string[];
  /** Places among the shown lines, the reason why, and the left side of a pair. */
  right: [place: number, why: string, line?: string][];
  /** What is to be sorted: the places of the right bins, and what is said of each. */
  items: { text: string; right: number[]; why: string[] }[];
  unit: string;
  share: boolean;
  named?: string;
  unitName?: string;
  quantities?: Quantity[];
  /** A number, or a curve at each moment. */
  truth: any;
  tolerance: number;
  mistakes: [value: any, why: string, misconception: string][];
  counted: any;
  help: Ladder;
  near: number;
  span: Point;
  height: [low: number, high: number, step: number];
  handles: number[];
  start: number[];
  moments: string[];
  /** Families of curves, packed: of a misconception, and of what is unlike it. */
  foils: [misconception: string, why: string, curves: string, unlike: string][];
  shapes: Record<string, string>;
  [text: string]: any;
}
/** The rungs of help. */
interface Ladder {
  hints: string[];
  gaps: string;
  formula: string;
  solution: string[];
  because: string;
}
/** What a kind of question finds out about an answer. */
interface Finding {
  right: boolean;
  message: string;
  misconception?: string;
  held?: boolean;
  /** Symbol and word of its own, in the place of those of the status. */
  sign?: string[];
  reveal?: any;
  answer?: any;
  /** Whether each part of the answer is right. */
  marks?: boolean[];
  /** Where the mark should be, once it was found. */
  truth?: number;
  /** Who says it, where and when. */
  source?: string;
}
/** An outcome as Python's judge has it, with what is revealed. */
interface Judgement {
  status: string;
  message: string;
  misconception: string;
  readable: boolean;
  held?: boolean;
  sign?: string[];
  reveal?: any;
  answer?: any;
  marks?: boolean[];
  truth?: number;
  source?: string;
}

// ---- progress
interface Chapter {
  number: string;
  title: string;
  count: string;
  code: string;
  /** The notebook that asks them, each in a cell. */
  path: string;
  items: { label: string; kind: string; status: string; cell: string }[];
}
/** What each status looks like and is called. */
type Faces = Record<string, [symbol: string, word: string]>;
type Ticks = [place: number, name: string][];
interface Forecast {
  label: string;
  words: string;
  good: boolean | null;
  places: number[];
}
/** A claim on the wall. */
interface Poster extends Aim {
  says: string;
  chapter: string;
  yours?: string;
  ours?: string;
  because?: string;
  same?: boolean;
}
/** A word of the glossary. */
interface Word {
  term: string;
  other: string;
  means: string;
  chapter: string;
  path: string;
}
interface Progress {
  chapters: Chapter[];
  faces: Faces;
  next_at?: Aim;
  finished?: boolean;
  forecasts: { title?: string; verdict?: string; ticks?: Ticks; rows?: Forecast[] };
}

// ---- reader mode: what it uses of JupyterLab, and no more (labextensions/)
/** The modules that the application lends to its extensions, by name and version. */
type Shared = Record<string, Record<string, { get(): Promise<() => any> }>>;
interface App {
  /** What opens a document gives its panel; in Notebook 7, nothing. */
  commands: { execute(command: string, given: { path: string }): Promise<Panel | undefined> };
  docRegistry: { addWidgetExtension(widget: string, extension: { createNew(panel: Panel): void }): void };
}
/** A notebook with its toolbar and kernel. */
interface Panel {
  node: HTMLElement;
  content: Notebook;
  contentHeader: { addWidget(widget: Widget): void };
  context: { path: string; ready: Promise<void> };
  sessionContext: SessionContext;
  revealed: Promise<void>;
  isDisposed: boolean;
  disposed: { connect(call: () => void): void };
}
interface Notebook {
  node: HTMLElement;
  /** What scrolls, where only cells on the screen are rendered. */
  outerNode?: HTMLElement;
  model: { getMetadata(key: string): any } | null;
  widgets: Cell[];
  activeCellIndex: number;
}
interface Cell {
  node: HTMLElement;
  model: CellModel;
  ready: Promise<void>;
  isDisposed: boolean;
  /** The section below this heading is folded; Lab hides its cells and shows them again. */
  headingCollapsed?: boolean;
  readonly isHidden: boolean;
}
interface CellModel {
  id: string;
  type: string;
  sharedModel: { getSource(): string };
}
/** Only this kind runs. */
interface CodeCell extends Cell {
  model: CellModel & {
    executionCount: number | null;
    outputs: { toJSON(): { data?: Record<string, any> }[] };
  };
}
interface SessionContext {
  ready: Promise<void>;
  session: { kernel: Kernel | null } | null;
}
interface Kernel {
  info: Promise<unknown>;
  requestExecute(asked: {
    code: string;
    silent: boolean;
    store_history: boolean;
    user_expressions: Record<string, string>;
  }): { done: Promise<Reply<{ user_expressions?: Record<string, { data?: Record<string, string> }> }>> };
  requestCommInfo(asked: { target_name: string }): Promise<Reply<{ comms?: Record<string, unknown> }>>;
}
interface Reply<Content> {
  content: Content;
}
interface Widget {
  show(): void;
  hide(): void;
}
/** The classes that are asked for. */
interface Lent {
  Widget: new (given: { node: HTMLElement }) => Widget;
  CodeCell: { execute(cell: CodeCell, session: SessionContext): Promise<Reply<{ status: string }> | undefined> };
}
/** The words of reader mode, from the metadata of a chapter. */
type ReaderWords = Record<"code" | "wait" | "silent" | "begin" | "run" | "wrong" | "show" | "back" | "lead", string>;
/** Where a link leads: a chapter, a cell, or both. */
interface Aim {
  path?: string;
  cell?: string;
}

// ---- twins
/** What opens a part that is still closed. */
interface Lock {
  said: string;
  label: string;
  cell: string;
}
/** People a week in each step, and those who are inside: in this pace, and in the slower one; people per dot. */
interface Twins {
  reach: number[];
  inside: number[][];
  labels: string[];
  dot: number;
}
interface TwinState {
  lens: "funnel" | "bathtub";
  guess: "" | "a" | "b";
  locks: { curtain?: Lock; tubs?: Lock };
}

// ---- mix
/** Last spring's leads and buyers of 1,000 leads, by search and by social media; lowest, highest, step of each hand. */
interface Channels {
  leads: [number, number];
  buyers: [number, number];
  ranges: Record<keyof MixState, [number, number, number]>;
}
interface MixState {
  leads: number;
  search: number;
  social: number;
}
interface Count {
  buy: number;
  come: number;
}

// ---- chains
/** People in each round of each chain, as long as it lives; who told each of them, in small rounds. */
interface Forest {
  people: number[][];
  tellers: number[][][];
  rounds: number;
}

// ---- firms
/** Customers, and orders beside those of the first week (in per cent), in each week, and after which one half is left. */
interface FirmRun {
  customers: number[];
  orders: number[];
  half: number;
}
/** A firm: customers in balance, people per dot, share of the new leads that customers send, what follows each stop. */
interface FirmOnScreen {
  name: string;
  people: number;
  dot: number;
  thread: number;
  ads: FirmRun;
  both: FirmRun;
}
interface FirmsState {
  stopped: "nothing" | "ads" | "both";
  week: number;
  locks: { stop?: Lock; threads?: Lock };
}

// ---- levers
/** A lever before anybody changed its guess; `asks` and `asks_twice` are sentences with a place for what is guessed. */
interface LeverGiven {
  key: string;
  name: string;
  kind: "push" | "refer" | "go" | "stay" | "pace";
  target: string;
  stage: string;
  trial: number;
  effect: number | null;
  twice: number;
  sure: number;
  delay: number;
  where: string;
  asks: string;
  asks_twice: string;
}
interface LeversFirm {
  key: string;
  name: string;
  measured: string;
  ads: number;
  pushes: number;
  asks_money: boolean;
  budget: { min: number; max: number; step: number; start: number };
  levers: LeverGiven[];
}
interface LeversGiven {
  firms: LeversFirm[];
  until: { value: number; name: string }[];
  sure: { value: number; name: string }[];
}
interface LeverRow {
  key: string;
  name: string;
  guess: string;
  line: string;
  per_euro: number;
  low: number;
  high: number;
  first_year: number;
  best_in: number;
}
/** What a kernel answers: numbers as they are, sentences ready (estimate/money/state.py). */
interface LeversAnswer {
  outcome: "clear" | "tie" | "none" | "refused";
  budget: number;
  said: string;
  rests: string;
  warnings: string[];
  rows: LeverRow[];
  split: {
    budget: number;
    euros: { key: string; name: string; euros: number }[];
    kept: number;
    per_euro: number;
    said: string;
  } | null;
  test: { each: number | null; enrol: number | null; wait: number | null; said: string };
  knowing: { euros: number; said: string } | null;
}
interface NextState {
  firm: string;
  budget: number;
  until: number;
  sure: number;
  effects: Record<string, number>;
  twice: Record<string, number>;
  money: Record<string, number>;
  order: string[];
  revealed: boolean;
  answer: LeversAnswer;
  locks: { stop?: Lock };
}

// ---- own
type FirmNumber = "customers" | "new" | "lost" | "referred";
type How = "counted" | "about" | "guess";
/** At least, most likely, at most; Infinity where there is no end. */
type Span = number[];
type Four = Record<FirmNumber, Span>;
type Corner = Record<FirmNumber, number>;
/** The texts of a row: what was typed, how one knows, and the ends of a range that was typed as well. */
interface Entry {
  typed: string;
  how: How;
  low: string;
  high: string;
}
/** Which sentence refuses a number, and what it needs. */
interface Refusal {
  key: "no_number" | "order" | "too_small" | "nobody" | "too_large";
  name: FirmNumber;
  value: number;
  bound: number;
}
/** What four numbers come to: weeks, factors, weeks and customers for each lever. */
interface Coasting {
  lifetime: Span;
  gain: Span;
  half: Span;
  change: "in balance" | "growing" | "shrinking";
  levers: Record<"lost" | "referred" | "ads", [half: number, customers: number]>;
  unsure: FirmNumber | "";
}
interface OwnState {
  entries: Partial<Record<FirmNumber, Entry>>;
  firm: string;
}
interface OwnGiven {
  hows: Record<How, number>;
  firms: { name: string; entries: Record<FirmNumber, Entry> }[];
  shop: { half: number };
}
/** The learner's own words for the page. */
interface Note {
  label: string;
  text: string;
}
/** What the page is made of. */
interface Kept {
  firm: string;
  four: Four;
  coasting: Coasting;
  guessed: Record<FirmNumber, boolean>;
  hows: Record<FirmNumber, string>;
  notes: Note[];
  shop: number;
  today: Date;
}

/** A bar of weeks, from where to where. */
interface RangeRow {
  name: string;
  span: Span;
  text: string;
  other: boolean;
}

// ---- an export of one's own (own/export), as Python or a page read it
interface ExportReason {
  reason: string;
  n: number;
  line: number;
  cells: string[];
}
interface ExportReport {
  read: number;
  used: number;
  repaired: ExportReason[];
  rejected: ExportReason[];
}
interface ExportEntry {
  quantity: string;
  phase: number | null;
  state: "measured" | "inferred" | "unknown";
  said: string;
  rule?: string;
  rows: number;
  record: string;
  sensitivity: [number: number, share: number][];
}
interface ExportDoubt {
  id: string;
  column: string;
  question: string;
  choices: { value: string; label: string; samples: [written: string, read: string][] }[];
  default: string;
  evidence: string[];
  blocking: boolean;
  answered: boolean;
}
/** What is known of a file: nothing yet, that it is read just now, a doubt that comes first, a refusal, or all. */
interface ExportState {
  busy?: string;
  /** How far it is read, from 0 to 1, where that is known. */
  part?: number;
  file?: string;
  refused?: string;
  forgotten?: string;
  doubt?: ExportDoubt;
  /** What was said the last time and holds once more. */
  again?: ("answers" | "mine")[];
  people?: number | null;
  first?: string;
  until?: string;
  report?: ExportReport;
  ledger?: ExportEntry[];
  doubts?: ExportDoubt[];
  counts?: Record<string, number>;
  /** What an owner compares with what they know; `said` is all else. */
  compared?: string[];
  said?: string[];
  code?: string;
  mapping?: Record<string, string>;
  shape?: string;
  coast?: {
    states: Record<FirmNumber, ExportEntry["state"]>;
    silence: boolean;
    days: number;
    rules: { days: number; four: Record<FirmNumber, Span | null> }[];
  } | null;
}
/** What a page hands over of a log that it read: days of purchase (since 1970) of each buyer, days on which buyers left, of how
 *  many buyers a referrer is known, and in milliseconds its first and last moment. */
interface HandedOver {
  buyers: number[][];
  losses: number[];
  referred: [count: number, of: number] | null;
  first: number;
  until: number;
}
type ExportStep = "file" | "questions" | "rows" | "evidence" | "pictures" | "coast" | "page";
/** What the learner chose on the page: the rule of silence, guesses as typed, the name of the firm. */
interface ExportMine {
  days: number;
  firm: string;
  guesses: Partial<Record<FirmNumber, string>>;
}
interface OfExport {
  hows: Record<How, number>;
  kinds: string[];
  phases: string[];
  states: Record<ExportEntry["state"], string>;
  shop: number;
}
/** What hands an act of the learner to whoever answers, and a file by slices. */
interface Asking {
  ask(act: Record<string, unknown>): void;
  read(file: File, taken: (at: number) => void): void;
  end(): void;
}
interface ExportParts {
  words: Words;
  given: OfExport;
  files(): string[];
  mine: ExportMine;
  ask: Asking;
  /** What is kept of the file, as text, and the trouble with keeping it. */
  saved(): { text: string; trouble: string };
  kept(): void;
}
/** What follows under a rule: no `coasting` where that is not known, and then `why`. */
interface ExportCoast {
  days: number;
  four: Partial<Four> | null;
  hows: Partial<Record<FirmNumber, string>>;
  coasting: Coasting | null;
  why: string;
  /** What whoever has the file may do about it; the page for others does not say so. */
  advice: string;
}

// ---- pages: the course without Python
/** The answers to one item, as a progress file has them. */
interface Answers {
  status: "not yet" | "passed";
  tries: number;
  first: any;
  first_status: "not yet" | "passed";
  last: any;
  misconceptions: string[];
  warm_ups: string[];
  day: string;
}
type Items = Record<string, Answers>;
type OutlineItem = [name: string, label: string, kind: string, cell: string];
interface CodeField {
  kind: string;
  size: string;
  [number: string]: any;
}
/** A chapter as a page knows it. */
interface Outline {
  number: string;
  key: string;
  title: string;
  page: string;
  skills: string;
  deeper: string[];
  items: OutlineItem[];
  code: { head: string; length: number };
  fields: Record<string, CodeField>;
}
/** A question as its short codes know it (lessons/progress/short/forms.py); `at` are the points of a curve that travel. */
interface Coded {
  number: number;
  form: string;
  limits: number[];
  span?: Point;
  at?: number[];
}
/** Such a question with all that counts its answers (chapters/codes/asked.py). */
interface CodedQuestion extends Coded {
  name: string;
  label: string;
  /** The label, and of a quiz the beginning of its question. */
  listed: string;
  chapter: string;
  key: string;
  ask: string;
  options?: string[];
  order?: number[];
  right?: number;
  shows?: string[];
  truth?: any;
  near?: number;
  mistakes?: [value: number, misconception: string][];
  unit?: string;
  handles?: number[];
  start?: number;
  paper?: Card;
  foils?: string[];
  ideas: Record<string, { belief: string; why: string; picture?: string }>;
}
/** What pages share of one language (pages/outline.py). */
interface CourseData {
  language: string;
  version: string;
  formerly: Record<string, string>;
  moved: Record<string, string>;
  rules: { counted: string[]; made: string[]; gaps: number[]; most: number; review: string; at_a_time: number };
  faces: Faces;
  words: Record<string, string>;
  chapters: Outline[];
  ideas: string[];
  predictions: Record<string, string>;
  /** The questions that a room can answer by codes. */
  coded: Record<string, Coded>;
}
/** What a cell shows (pages/freezing.py): HTML, a widget, a gate with what it hides, or an envelope. */
interface Frozen {
  html?: any;
  widget?: string;
  state?: any;
  gate?: string;
  inside?: string;
  envelope?: string;
  occasion?: string;
  parts?: string;
  posters?: string[];
  /** The prediction with whose guess it is made. */
  guess?: string;
  notes?: [name: string, label: string][];
  /** The file that a card of an own export was made with. */
  file?: { name: string; text: string } | null;
  /** What each firm of the screen of levers is answered from. */
  starts?: Record<string, Ground>;
  /** With what that screen begins with one's own firm. */
  own?: OwnGiven;
  /** How an address tells its state, where no toolbar does. */
  address?: Pick<Kit, "layout" | "kinds">;
  /** The state that an address asked for. */
  asked?: Record<string, any> | null;
  /** Under which name the four numbers of one's own firm are kept. */
  numbers?: string;
  sealed?: {
    envelope: string;
    label: string;
    cases: Record<string, string>;
    openers: string[];
    mine: [name: string, label: string, said: string, ranged: string];
  };
}
/** What reads an export on a page (widgets/js/export), and the words that it needs. */
interface ExportReader {
  /** `saved` is what is to be kept of the answers, as text. */
  readExport(file: Blob, asked: CoastAsked): Promise<ExportState & { saved?: string }>;
  data: any;
  /** Brings the library that opens Parquet files. */
  parquet(): Promise<any>;
}
/** `churn` is what the ledger calls the line that says who is gone. */
type CoastAsked = ExportAsked & { churn: string };
/** The scripts that work beside a page, by name (esbuild.config.js). */
declare var flywheelParts: Record<string, () => void>;
declare var flywheelReading: Pick<ExportReader, "readExport">;
declare var flywheelReadingData: any;
declare var flywheelParquet: any;
interface PageData {
  cells: Record<string, Frozen[]>;
  /** The way to the folder of the language. */
  up: string;
  number?: string;
  pictures?: Record<string, string>;
  explorer?: boolean;
  /** The page on which somebody says where they sit, and that which reads codes. */
  seat?: boolean;
  codes?: { words: Texts; questions: string; pictures: Record<string, string> };
}
/** What keeps the learner's answers on a page. */
interface Keeper {
  all(): Items;
  of(name: string): Answers | undefined;
  /** Keep a try; return "" or a sentence that says why it could not be saved. */
  record(name: string, answer: any, judged: Judgement, occasion: string): string;
  watch(call: () => void): void;
  /** Call as soon as there is an answer to an item, now if there is one. */
  once(item: string, call: () => void): void;
  /** What the learner should know of what is kept; "" for nothing. */
  notice(): string;
  copy(): string;
  /** Add the answers of another file, or forget all; both return what is said to it. */
  add(text: string): string;
  forget(): string;
}
interface CoursePage {
  page: PageData;
  course: CourseData;
  progress: Keeper;
}
/** What follows a widget as Python does in a notebook: it hears which traits were set. */
interface Follower {
  saved?(names: string[]): void;
}
