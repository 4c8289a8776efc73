// What passes between the files that read an export on a page; nothing of it is there when they run.

/** Says a text by its name; `note` writes numbers as the language does. */
interface Say {
  (name: string, values?: Record<string, any>): string;
  note(name: string, values?: Record<string, any>): string;
  words: Words;
}
interface DoubtChoice {
  value: string;
  label: string;
  samples: [written: string, read: string][];
}
/** What an export leaves open; a blocking one has no default, and nothing is read before it is answered. */
interface Doubt {
  id: string;
  column: string;
  question: string;
  choices: DoubtChoice[];
  default: string;
  evidence: string[];
  blocking: boolean;
  answered: boolean;
}
/** A line of the ledger of evidence. */
interface LedgerLine {
  quantity: string;
  phase: number | null;
  state: string;
  said: string;
  /** The named rule, "" for none. */
  rule: string;
  rows: number;
  record: string;
  sensitivity: [days: number, share: number][];
}
type Lexicon = import("./vocabulary.js").Lexicon;
type Column = import("./cells/column.js").Column;
type Table = import("./files/table.js").Table;
type Roles = import("./columns/roles.js").Roles;
type Fates = import("./report.js").Fates;
/** CellRows of cells, however a file has them. */
interface CellRows {
  count: number;
  mails: Set<number>;
  width(r: number): number;
  line(r: number): number;
  cell(r: number, k: number): string;
  /** With which byte or letter a cell begins, 0 if it is empty; only what is below 128 tells. */
  opening(r: number, k: number): number;
  /** Return a column of some rows, with pauses. */
  reading(c: number, some: Uint32Array): Generator<number, Column>;
  row(r: number): string[];
}
/** What is in a file: `head` where it names columns itself, `broken` lines that cannot be read. */
interface Cells {
  rows: CellRows;
  head: string[] | null;
  separator: string;
  encoding: string;
  meta: Map<string, string>;
  notes: string[];
  broken: [line: number, row: string[]][];
  rest?: string;
}
type Rejected = [reason: string, line: number, cells: string[]];
interface Amounts {
  numbers: (number | null)[];
  mark: string;
  bad: boolean[];
  numeric: boolean;
}
/** What is known of a file while a column of it is read. */
interface ExportReading {
  lexicon: Lexicon;
  say: Say;
  today: number;
  like: string | null;
}
interface Dates {
  kind: string;
  column: Column;
  moments: Float64Array;
  confidence: number;
  evidence: string[];
  samples: Record<string, [written: string, read: string][]>;
  zone: string;
  zones: { texts: string[]; of: Uint16Array };
}
/** A table on its way to a log, with all that is found on the way. */
interface ExportSheet extends ExportReading {
  name: string;
  source: string;
  table: Table;
  columns: Roles;
  answers: Record<string, string>;
  /** Ids of answers that reading asked for without a doubt that stays. */
  heard: Set<string>;
  amounts?: Float64Array;
  /** What stands in the column of amounts, or two factors say together; the currency of each row, and which are told of the rows that count. */
  written?: Float64Array;
  factors?: string;
  currency?: Column;
  currencies?: string[];
  doubts: Doubt[];
  notes: string[];
  fates: Fates;
  mails: Set<number>;
}
/** ExportEvents, as arrays that belong together: a person and a stage (their numbers), when, what else is known of it. */
interface ExportEvents {
  notes: string[];
  people: Uint32Array;
  names: string[];
  stage: Uint32Array;
  stages: string[];
  wall: Float64Array;
  order: Float64Array;
  value: Float64Array | null;
  referrer: (string | null)[] | null;
}
/** CellRows that are used, in order of time, and what all rows say. */
interface OrderRows {
  notes: string[];
  at: Uint32Array;
  people: Column;
  orders: Uint32Array;
  wall: Float64Array;
  values: Float64Array | null;
  currency: Column | null;
}
/** What a log has come to: `purchases` names the stage that is the purchase, "" for none, null if each stage is one. */
interface ExportLog {
  events: {
    people: Uint32Array;
    stage: Uint32Array;
    stages: string[];
    wall: Float64Array;
    value: Float64Array | null;
    referrer: (boolean | null)[] | null;
  };
  ordered: string[];
  gone: boolean;
  purchases: string | null;
  first: number;
  until: number;
  notes: string[];
  /** How many orders the purchase days have, where they are days, and what they come to by currency. */
  orders?: number;
  worth?: Record<string, number>;
}
/** What pictures need of a log. */
interface HandedOver {
  buyers: number[][];
  losses: number[];
  referred: [n: number, all: number] | null;
  first: number;
  until: number;
}
/** What a mapping file keeps. */
interface KeptAnswers {
  answers: Record<string, string>;
  columns: string[];
}
/** How an export is to be read; `data` is what Python sends (widgets/texts/export_reading.py). */
interface ExportAsked {
  name: string;
  language: string;
  data: { texts: Texts; vocabulary: any; words: any; ledger: any };
  source?: string;
  mapping?: Record<string, any>;
  kept?: KeptAnswers | null;
  today?: number;
  progress?: (part: number) => void;
  /** Whether it works where nothing else is done, so that it need not pause. */
  alone?: boolean;
  /** What brings the library that opens Parquet files. */
  parquet?: () => Promise<any>;
}
