import { notFound } from '../../kernel/appError.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeVolunteerService, type VolunteerServiceAsked } from './changeVolunteerService.ts';
import { mayWithdrawVolunteerService } from './volunteerService.policy.ts';
import { findVolunteerService } from './volunteerService.store.ts';
import { type VolunteerService, withdrawnVolunteerService } from './volunteerService.ts';

/** A volunteer takes back a service that nobody has decided on yet; its time may then be logged anew. */
export async function withdrawVolunteerService(
  work: Work,
  asked: VolunteerServiceAsked,
): Promise<Outcome<VolunteerService>> {
  const found = await findVolunteerService(asked.id);
  if (found === null || !mayWithdrawVolunteerService(work.actor, found)) throw notFound('service');
  return changeVolunteerService(work, found, {
    act: 'withdrawVolunteerService',
    asked,
    stands: ({ state }) => state === 'WITHDRAWN',
    make: withdrawnVolunteerService,
  });
}
