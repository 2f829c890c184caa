import { AppError, notFound } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeVolunteerService, type VolunteerServiceAsked } from './changeVolunteerService.ts';
import {
  mayDecideVolunteerService,
  mayReadVolunteerServicesOf,
} from './volunteerService.policy.ts';
import { findVolunteerService } from './volunteerService.store.ts';
import {
  type VolunteerService,
  decidedVolunteerService,
  type Decision,
} from './volunteerService.ts';

/** The way of both decisions: seen (else NOT_FOUND), not one's own (else FORBIDDEN), then as `changeVolunteerService` has it. */
export async function decideVolunteerService(
  work: Work,
  asked: VolunteerServiceAsked & { readonly note?: string },
  state: Decision['state'],
): Promise<Outcome<VolunteerService>> {
  const found = await findVolunteerService(asked.id);
  if (found === null || !mayReadVolunteerServicesOf(work.actor, found.area))
    throw notFound('service');
  const { note } = asked;
  return changeVolunteerService(work, found, {
    act: state === 'CONFIRMED' ? 'confirmVolunteerService' : 'declineVolunteerService',
    asked,
    allow: (service) => {
      if (!mayDecideVolunteerService(work.actor, service))
        throw new AppError('FORBIDDEN', 'A second person confirms it.', { reason: 'own_service' });
    },
    make: (service, signed) =>
      decidedVolunteerService(service, { state, ...signed, ...definedFields({ note }) }),
  });
}
