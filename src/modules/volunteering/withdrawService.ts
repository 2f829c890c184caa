import { notFound } from '../../kernel/appError.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeService, type ServiceAsked } from './changeService.ts';
import { mayWithdrawService } from './service.policy.ts';
import { findService } from './service.store.ts';
import { type Service, withdrawnService } from './volunteerService.ts';

/** A volunteer takes back a service that nobody has decided on yet; its time may then be logged anew. */
export async function withdrawService(work: Work, asked: ServiceAsked): Promise<Outcome<Service>> {
  const found = await findService(asked.id);
  if (found === null || !mayWithdrawService(work.actor, found)) throw notFound('service');
  return changeService(work, found, {
    act: 'withdrawService',
    asked,
    stands: ({ state }) => state === 'WITHDRAWN',
    make: withdrawnService,
  });
}
