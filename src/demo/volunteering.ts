import { requestOf } from '../kernel/actRequest.ts';
import { assert } from '../kernel/assert.ts';
import { roleOf, type Role } from '../kernel/work.ts';
import { volunteerServiceOf } from '../modules/volunteering/logVolunteerService.ts';
import {
  mayDecideVolunteerService,
  mayLogVolunteerService,
} from '../modules/volunteering/volunteerService.policy.ts';
import { saveNewVolunteerServices } from '../modules/volunteering/volunteerService.store.ts';
import {
  decidedVolunteerService,
  overlaps,
  type VolunteerService,
  type VolunteerServiceKind,
} from '../modules/volunteering/volunteerService.ts';
import type { DemoCast } from './identity.ts';

/** What a volunteer does, when it is written down, and what a second person says of it; without an answer it waits. */
export interface PlannedVolunteerService {
  readonly key: string;
  readonly by: string;
  readonly kind: VolunteerServiceKind;
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
export async function plantVolunteerServices(
  cast: DemoCast,
  plan: readonly PlannedVolunteerService[],
): Promise<void> {
  const services = plan.map((planned) => madeVolunteerService(cast, planned));
  for (const [i, one] of services.entries())
    assert(!services.slice(0, i).some((other) => sharesAnHour(one, other)), `${one.id} overlaps`);
  await saveNewVolunteerServices(services);
}

const sharesAnHour = (one: VolunteerService, other: VolunteerService): boolean =>
  one.volunteerId === other.volunteerId && overlaps(one, other);

function madeVolunteerService(cast: DemoCast, planned: PlannedVolunteerService): VolunteerService {
  const { key, by, kind, note, startedAt, minutes, loggedAt, answer } = planned;
  const work = cast.at(by, loggedAt, 'VOLUNTEER');
  const input = { key: `demo-service-${key}`, kind, note, startedAt, minutes };
  const service = volunteerServiceOf(work, input);
  assert(mayLogVolunteerService(work.actor, service.area), 'a volunteer of the area serves');
  if (answer === undefined) return service;
  const { actor } = cast.at(answer.by, answer.at, answer.role);
  assert(mayDecideVolunteerService(actor, service), 'a second person of the area answers');
  const asked = { id: service.id, version: service.version };
  const signed = { by: actor.personId, role: roleOf(actor), at: answer.at };
  if (answer.declined === undefined)
    return decidedVolunteerService(service, {
      ...signed,
      state: 'CONFIRMED',
      request: requestOf(actor, 'confirmVolunteerService', asked),
    });
  const refusal = { ...asked, note: answer.declined };
  const request = requestOf(actor, 'declineVolunteerService', refusal);
  return decidedVolunteerService(service, {
    ...signed,
    state: 'DECLINED',
    note: refusal.note,
    request,
  });
}
