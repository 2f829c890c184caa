/** A batch of time that a list is narrowed to: from a moment (inclusive) until another (exclusive), open where absent. */
export interface Period {
  readonly from?: Date;
  readonly until?: Date;
}
