import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { findConflictFlags } from '../../src/modules/triage/conflictFlag.store.ts';
import { byKey, byKeyOrNull, idOf, messageIdOf } from '../batch.ts';

/** Flags, and the one that a message may have. */
export const loaders = {
  flag: () => byKey('flag', findConflictFlags, idOf),
  flagOfMessage: () => byKeyOrNull((ids) => findConflictFlags(ids.map(flagIdOf)), messageIdOf),
};
