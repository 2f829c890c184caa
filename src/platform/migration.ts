import type { Db } from 'mongodb';

/** One numbered change of stored data. It may be repeated: a crash in its middle runs it again from its beginning. */
export interface Migration {
  /** The version that the data have once it is done; counts up from 2 without a gap. */
  readonly number: number;
  readonly name: string;
  readonly run: (db: Db) => Promise<void>;
}
