import { requestOf } from '../../kernel/actRequest.ts';
import { conflict, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { findArea } from '../community/area.store.ts';
import { findLastLogged, saveLastLogged } from './lastLogged.store.ts';
import { mayLogVolunteerService } from './volunteerService.policy.ts';
import {
  findVolunteerService,
  hasOverlap,
  saveNewVolunteerService,
} from './volunteerService.store.ts';
import {
  makeVolunteerService,
  type VolunteerService,
  type VolunteerServiceKind,
} from './volunteerService.ts';

/** What a volunteer did, when it began and how many minutes it took. */
export interface LogVolunteerServiceInput {
  readonly key: string;
  readonly kind: VolunteerServiceKind;
  readonly note: string;
  readonly startedAt: Date;
  readonly minutes: number;
  /** The area's path; the area acted over when absent. */
  readonly area?: string;
}

/**
 * Writes down one's own service, to be confirmed by a second person. A repeated key gives the first service. An hour cannot
 * be served twice: a service that overlaps another of the volunteer's is CONFLICT (`service_overlaps`).
 */
export async function logVolunteerService(
  work: Work,
  input: LogVolunteerServiceInput,
): Promise<VolunteerService> {
  const { actor } = work;
  const area = input.area ?? actor.scope;
  if (!mayLogVolunteerService(actor, area) || (await findArea(area)) === null)
    throw notFound('area');

  const { id, content: request } = requestOf(actor, 'logVolunteerService', input);
  const { thing } = await createOnce({
    find: () => findVolunteerService(id),
    isSame: (earlier) => earlier.request === request,
    // Made only where there is none: a repeat after a month would be too late to be made.
    make: () => keepInTurn(volunteerServiceOf(work, input)),
  });
  return thing;
}

/** The service that the input makes, whoever may log it. Throws BAD_INPUT beyond the limits of a service. */
export function volunteerServiceOf(
  { actor, now }: Work,
  input: LogVolunteerServiceInput,
): VolunteerService {
  const { id, content: request } = requestOf(actor, 'logVolunteerService', input);
  const { kind, note, startedAt, minutes, area = actor.scope } = input;
  return makeVolunteerService({
    ...{ id, kind, note, startedAt, minutes, area },
    volunteerId: actor.personId,
    role: 'VOLUNTEER',
    request,
    at: now,
  });
}

/**
 * Keeps a service that overlaps no other of the volunteer's, one at a time: each is first written down as the volunteer's
 * last one, by compare-and-set, and only then by itself. Whoever comes next first finishes what a crash left between the two.
 * Null when the same service was kept meanwhile.
 */
const keepInTurn = (made: VolunteerService): Promise<VolunteerService | null> =>
  retryLostRace(
    async () => {
      const last = await findLastLogged(made.volunteerId);
      if (last !== null) await saveNewVolunteerService(last.service);
      if ((await findVolunteerService(made.id)) !== null) return null;
      if (await hasOverlap(made))
        throw conflict('service_overlaps', 'You have already logged service in this time.');
      if (!(await saveLastLogged(made, last?.version ?? 0))) return lostRace;
      await saveNewVolunteerService(made);
      return made;
    },
    { triesMax: 20 },
  );
