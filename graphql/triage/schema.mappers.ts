import type { CountedConnection } from '../connection.ts';
import type { ConflictFlag } from '../../src/modules/triage/conflictFlag.ts';

export type ConflictFlagMapper = ConflictFlag;
export type ConflictFlagConnectionMapper = CountedConnection<ConflictFlag>;
