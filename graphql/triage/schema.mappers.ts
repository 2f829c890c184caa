import type { CountedConnection } from '../connection.ts';
import type { Flag } from '../../src/modules/triage/flag.ts';

export type FlagMapper = Flag;
export type FlagConnectionMapper = CountedConnection<Flag>;
