import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import type { VolunteerServiceAsked } from './changeVolunteerService.ts';
import { decideVolunteerService } from './decideVolunteerService.ts';
import type { VolunteerService } from './volunteerService.ts';

/** A second person of the area confirms that the service was done. */
export const confirmVolunteerService = (
  work: Work,
  { id, version }: VolunteerServiceAsked,
): Promise<Outcome<VolunteerService>> => decideVolunteerService(work, { id, version }, 'CONFIRMED');
