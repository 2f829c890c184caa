import { lin } from '../../modules/mediation/town.ts';
import type { Repeats } from '../repeat.ts';

/** How each mutation of this module is sent twice. */
export const repeats = {
  signOut: { plant: () => ({ work: lin, ask: 'signOut' }) },
} satisfies Partial<Repeats>;
