// What ends the reading of an export: a sentence for the reader, or a question.

/** An export that cannot be read; the message is a sentence that says why, and what to do. */
export class Refusal extends Error {}

/** An export that leaves something open that would change the numbers. */
export class OpenDoubt extends Error {
  /** @param {Doubt} doubt */
  constructor(doubt) {
    super(doubt.question);
    this.doubt = doubt;
  }
}
