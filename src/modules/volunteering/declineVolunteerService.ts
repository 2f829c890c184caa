import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import type { VolunteerServiceAsked } from './changeVolunteerService.ts';
import { decideVolunteerService } from './decideVolunteerService.ts';
import type { VolunteerService } from './volunteerService.ts';

/** A second person of the area does not confirm the service, and says why in 1 to 500 code points. The volunteer may log it anew. */
export const declineVolunteerService = (
  work: Work,
  input: VolunteerServiceAsked & { readonly note: string },
): Promise<Outcome<VolunteerService>> => decideVolunteerService(work, input, 'DECLINED');
