import { AppError, notFound } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeService, type ServiceAsked } from './changeService.ts';
import { mayDecideService, mayReadServicesOf } from './service.policy.ts';
import { findService } from './service.store.ts';
import { type Service, decidedService, type Decision } from './volunteerService.ts';

/** The way of both decisions: seen (else NOT_FOUND), not one's own (else FORBIDDEN), then as `changeService` has it. */
export async function decideService(
  work: Work,
  asked: ServiceAsked & { readonly note?: string },
  state: Decision['state'],
): Promise<Outcome<Service>> {
  const found = await findService(asked.id);
  if (found === null || !mayReadServicesOf(work.actor, found.area)) throw notFound('service');
  const { note } = asked;
  return changeService(work, found, {
    act: state === 'CONFIRMED' ? 'confirmService' : 'declineService',
    asked,
    allow: (service) => {
      if (!mayDecideService(work.actor, service))
        throw new AppError('FORBIDDEN', 'A second person confirms it.', { reason: 'own_service' });
    },
    make: (service, signed) =>
      decidedService(service, { state, ...signed, ...definedFields({ note }) }),
  });
}
