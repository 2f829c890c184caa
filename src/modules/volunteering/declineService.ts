import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import type { ServiceAsked } from './changeService.ts';
import { decideService } from './decideService.ts';
import type { Service } from './volunteerService.ts';

/** A second person of the area does not confirm the service, and says why in 1 to 500 code points. The volunteer may log it anew. */
export const declineService = (
  work: Work,
  input: ServiceAsked & { readonly note: string },
): Promise<Outcome<Service>> => decideService(work, input, 'DECLINED');
