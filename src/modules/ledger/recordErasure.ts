/** The proof that a record was erased because its holder left: how long its chain was and how it ended. Nothing of what it said. */
export interface RecordErasure {
  /** The account that is gone. */
  readonly account: string;
  readonly entries: number;
  /** The hash of its last entry; the genesis hash when there was none. */
  readonly lastHash: string;
  readonly at: Date;
}
