import { flagIdOf } from '../../src/modules/triage/flag.ts';
import { findFlags } from '../../src/modules/triage/flag.store.ts';
import { byKey, byKeyOrNull, idOf, messageIdOf } from '../batch.ts';

/** Flags, and the one that a message may have. */
export const loaders = {
  flag: () => byKey('flag', findFlags, idOf),
  flagOfMessage: () => byKeyOrNull((ids) => findFlags(ids.map(flagIdOf)), messageIdOf),
};
