import { AppError, notFound } from '../../kernel/appError.ts';
import { assert } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { mayDecideService, mayReadServicesOf } from './service.policy.ts';
import { findService, saveService } from './service.store.ts';
import {
  decidedService,
  type Decision,
  type Service,
  type ServiceState,
} from './volunteerService.ts';

/** Which service, at the version that was read. */
export interface ServiceAsked {
  readonly id: string;
  readonly version: number;
}

/** What deciding gives: the service, the version it has moved on to, or why its state does not allow it. */
export type DecidedService =
  { service: Service } | { staleAt: number } | { wrongState: ServiceState; reason: string };

/** The way of both decisions: seen (else NOT_FOUND), not one's own (else FORBIDDEN), still as read, still open, decided, saved. */
export async function decideService(
  work: Work,
  asked: ServiceAsked,
  answer: Pick<Decision, 'state' | 'note'>,
): Promise<DecidedService> {
  const { actor, now } = work;
  const service = await findService(asked.id);
  if (service === null || !mayReadServicesOf(actor, service.area)) throw notFound('service');
  if (!mayDecideService(actor, service))
    throw new AppError('FORBIDDEN', 'A second person confirms it.', { reason: 'own_service' });
  if (service.version !== asked.version) return { staleAt: service.version };
  if (service.state !== 'LOGGED')
    return { wrongState: service.state, reason: 'service_already_decided' };

  assert(actor.role !== 'SYSTEM' && actor.role !== 'VISITOR', 'a person decides');
  const hand = { by: actor.personId, role: actor.role, at: now };
  const decided = decidedService(service, { ...answer, ...hand });
  return (await saveService(decided)) ? { service: decided } : { staleAt: decided.version };
}
