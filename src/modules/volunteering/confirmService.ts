import type { Work } from '../../kernel/work.ts';
import type { ChangedService, ServiceAsked } from './changeService.ts';
import { decideService } from './decideService.ts';

/** A second person of the area confirms that the service was done. */
export const confirmService = (
  work: Work,
  { id, version }: ServiceAsked,
): Promise<ChangedService> => decideService(work, { id, version }, 'CONFIRMED');
