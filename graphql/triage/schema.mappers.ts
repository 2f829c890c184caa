import type { Flag } from '../../src/modules/triage/flag.ts';

export type FlagMapper = Flag;
