import { requestOf } from '../kernel/actRequest.ts';
import { assert } from '../kernel/assert.ts';
import { roleOf, type Role } from '../kernel/work.ts';
import { serviceOf } from '../modules/volunteering/logService.ts';
import { mayDecideService, mayLogService } from '../modules/volunteering/service.policy.ts';
import { saveNewServices } from '../modules/volunteering/service.store.ts';
import {
  decidedService,
  overlaps,
  type Service,
  type ServiceKind,
} from '../modules/volunteering/volunteerService.ts';
import type { DemoCast } from './identity.ts';

/** What a volunteer does, when it is written down, and what a second person says of it; without an answer it waits. */
export interface PlannedService {
  readonly key: string;
  readonly by: string;
  readonly kind: ServiceKind;
  readonly note: string;
  readonly startedAt: Date;
  readonly minutes: number;
  readonly loggedAt: Date;
  readonly answer?: {
    readonly by: string;
    readonly role: Role;
    readonly at: Date;
    /** Why not; a yes when absent. */
    readonly declined?: string;
  };
}

/**
 * Keeps the services of the plan with their answers, by the same rules as one by one but many at once. Throws on a plan in which somebody
 * serves twice in one hour or answers where they may not. May be repeated.
 */
export async function plantServices(
  cast: DemoCast,
  plan: readonly PlannedService[],
): Promise<void> {
  const services = plan.map((planned) => madeService(cast, planned));
  for (const [i, one] of services.entries())
    assert(!services.slice(0, i).some((other) => sharesAnHour(one, other)), `${one.id} overlaps`);
  await saveNewServices(services);
}

const sharesAnHour = (one: Service, other: Service): boolean =>
  one.volunteerId === other.volunteerId && overlaps(one, other);

function madeService(cast: DemoCast, planned: PlannedService): Service {
  const { key, by, kind, note, startedAt, minutes, loggedAt, answer } = planned;
  const work = cast.at(by, loggedAt, 'VOLUNTEER');
  const input = { key: `demo-service-${key}`, kind, note, startedAt, minutes };
  const service = serviceOf(work, input);
  assert(mayLogService(work.actor, service.area), 'a volunteer of the area serves');
  if (answer === undefined) return service;
  const { actor } = cast.at(answer.by, answer.at, answer.role);
  assert(mayDecideService(actor, service), 'a second person of the area answers');
  const asked = { id: service.id, version: service.version };
  const signed = { by: actor.personId, role: roleOf(actor), at: answer.at };
  if (answer.declined === undefined)
    return decidedService(service, {
      ...signed,
      state: 'CONFIRMED',
      request: requestOf(actor, 'confirmService', asked),
    });
  const refusal = { ...asked, note: answer.declined };
  const request = requestOf(actor, 'declineService', refusal);
  return decidedService(service, { ...signed, state: 'DECLINED', note: refusal.note, request });
}
