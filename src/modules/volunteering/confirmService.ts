import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import type { ServiceAsked } from './changeService.ts';
import { decideService } from './decideService.ts';
import type { Service } from './volunteerService.ts';

/** A second person of the area confirms that the service was done. */
export const confirmService = (
  work: Work,
  { id, version }: ServiceAsked,
): Promise<Outcome<Service>> => decideService(work, { id, version }, 'CONFIRMED');
