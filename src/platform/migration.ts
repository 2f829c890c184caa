import type { Db } from 'mongodb';

/**
 * How a change of stored data meets a program that does not know it. EXPAND only adds (a field, a collection, an index): an older
 * program goes on beside it. CONTRACT takes away or changes the meaning of what is there: an older program refuses such data.
 */
type MigrationKind = 'EXPAND' | 'CONTRACT';

/** One change of stored data. It may be repeated: a crash in its middle runs it again from its beginning. */
export interface Migration {
  /** The name of its file, which begins with the minute it was written: `YYYYMMDDHHMM-what-it-does`. Its order is its name's. */
  readonly name: string;
  readonly kind: MigrationKind;
  /** What happens, in a few words for the person who starts the program. */
  readonly about: string;
  readonly run: (db: Db) => Promise<void>;
}

/** A migration that data have gone through, as they remember it. */
export interface AppliedMigration {
  readonly name: string;
  readonly kind: MigrationKind;
}
