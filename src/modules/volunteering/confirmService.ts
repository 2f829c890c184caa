import type { Work } from '../../kernel/work.ts';
import { decideService, type DecidedService, type ServiceAsked } from './decideService.ts';

/** A second person of the area confirms that the service was done. */
export const confirmService = (work: Work, asked: ServiceAsked): Promise<DecidedService> =>
  decideService(work, asked, { state: 'CONFIRMED' });
