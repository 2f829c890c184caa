import { directoryDuties } from '../directory/duties.ts';
import { mediationDuties } from '../mediation/duties.ts';
import { moderationDuties } from '../moderation/duties.ts';
import { triageDuties } from '../triage/duties.ts';
import { volunteeringDuties } from '../volunteering/duties.ts';
import type { ReadDuties } from './duty.ts';

/** The duties that each module brings, in the order of a case's way. */
export const duties: readonly ReadDuties[] = [
  moderationDuties,
  triageDuties,
  mediationDuties,
  volunteeringDuties,
  directoryDuties,
];
