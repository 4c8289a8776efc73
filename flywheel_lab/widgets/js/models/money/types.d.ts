// What the twin of models/money/ and estimate/money/ is given (pages/frozen/levers.py) and returns.

/** A lever as it was sent: `places` are the stages that it moves, `once` the months over which what is paid once is spread
 *  (0: it is paid every month), `delay` weeks. An `effect` of null means the ads of today. */
interface LeverGiven {
  key: string;
  name: string;
  kind: "push" | "refer" | "go" | "stay" | "pace";
  places: number[];
  stage: string;
  trial: number;
  effect: number | null;
  twice: number;
  sure: number;
  once: number;
  delay: number;
}
/** A lever with what follows from it: euros a month of its step and in it today, h and A, and its delay in steps. */
interface LeverReady extends LeverGiven {
  monthly: number;
  spent: number;
  slack: number;
  most: number;
  steps: number;
}
/** Likely models: what each has in the places `varied` of its row; all else is as in the model itself. None: it is exact. */
interface DrawsGiven {
  varied: number[];
  values: number[][];
}
/** Normal scores, a row for each draw (`of` rows), a column for each lever: the places of each in `values`. */
interface ScoresGiven {
  of: number;
  values: number[];
  places: number[];
}
/** Steps in which the same levers act; one of them ends with the year. */
interface Stretch {
  steps: number;
  acts: boolean[];
  isYear: boolean;
}
/** Ways from stage to stage, the first `count` of these lists. */
interface MoneyWays {
  from: Uint8Array;
  to: Uint8Array;
  rate: Float64Array;
  count: number;
}
/** Money in steps: spent for the `months` of a year of `year` steps; `once` is the margin of a purchase, `monthly` that of a
 *  customer a step. Behind the stretches `left` steps are counted. */
interface MoneyPlan {
  n: number;
  at: number;
  entry: number[];
  pushes: number;
  once: number;
  monthly: number;
  year: number;
  levers: LeverReady[];
  months: number;
  stretches: Stretch[];
  left: number;
  room: { row: Float64Array; ways: MoneyWays; people: Float64Array[] };
}
/** What a screen starts from: a firm, its likely models, its money and its levers. */
interface Ground {
  stages: number;
  at: number;
  entry: number[];
  pushes: number;
  /** Those seen in each stage today; null: as many as the pushes sustain. */
  people: number[] | null;
  year: number;
  money: { once: number; monthly: number; lead: number };
  levers: LeverGiven[];
  /** The model itself, in a row. */
  model: number[];
  draws: DrawsGiven;
  scores: ScoresGiven;
  /** Which of the scores belong to draws that are left out. */
  left_out: number[];
  /** What speaks against any answer from it, and why there can be none. */
  warnings: string[];
  reasons: string[];
}
/** What four numbers of a firm make likely: a ground without money, levers and scores. */
interface OwnLikely extends Pick<
  Ground,
  "stages" | "at" | "entry" | "year" | "pushes" | "people" | "model" | "draws" | "left_out"
> {
  /** How far the referral factor goes up where there is no end to what follows, else null. */
  grows: number | null;
}
/** What a page was sent to begin with one's own firm: under which name its four numbers are kept, with what they are read, its
 *  levers at any price, and scores: of the four numbers, and of the effects of so many levers. */
interface OwnGiven {
  numbers: string;
  hows: Record<How, number>;
  texts: Texts;
  told: Record<"name" | "measured" | "guessed" | "all_guessed" | "needs_money" | "may_grow", string>;
  levers: { moves: LeverGiven; given: LeverGiven }[];
  scores: ScoresGiven;
  effects: ScoresGiven;
}
/** One's own firm as it was typed, with those of its numbers that are guesses. */
interface OwnTyped {
  four: Four;
  name: string;
  guessed: FirmNumber[];
}
/** What the learner set. */
interface LeversChoice {
  budget: number;
  until: number;
  sure: number;
  effects: Record<string, number>;
  twice: Record<string, number>;
}
/** What a model has whatever levers do: people when the plan begins, what each still brings behind its last stretch, what is
 *  paid once in a step of the purchase, and the margins if nothing is spent. */
interface Standing {
  row: Float64Array;
  people: ArrayLike<number>;
  behind: Float64Array;
  once: number;
  base: [whole: number, year: number];
}
/** What a trial of two halves takes: people in each, weeks to enrol them, weeks to wait. */
interface TrialTold {
  each: number;
  enrol: number;
  wait: number;
}
/** The numbers of an answer. Levers are told by their places; `brought` has a row for each draw. */
interface AnswerNumbers {
  outcome: "clear" | "tie" | "none";
  plan: MoneyPlan;
  ranking: number[];
  second: number | null;
  rows: { per_euro: number; low: number; high: number; first_year: number; best_in: number }[];
  knowing: number;
  split: { budget: number; euros: number[]; spent: number; kept: number; per_euro: number };
  test: TrialTold | null;
  left_out: number;
  warnings: string[];
}
