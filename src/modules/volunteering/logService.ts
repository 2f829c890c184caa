import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { findLastLogged, saveLastLogged } from './lastLogged.store.ts';
import { mayLogService } from './service.policy.ts';
import { findService, hasOverlap, saveNewService } from './service.store.ts';
import { makeService, type Service, type ServiceKind } from './volunteerService.ts';

/** What a volunteer did, when it began and how many minutes it took. */
export interface LogServiceInput {
  readonly key: string;
  readonly kind: ServiceKind;
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
export async function logService(work: Work, input: LogServiceInput): Promise<Service> {
  const { actor } = work;
  const { key, ...content } = input;
  const area = input.area ?? actor.scope;
  if (!mayLogService(actor, area) || (await findArea(area)) === null) throw notFound('area');

  const id = idFrom(actor.personId, 'logService', key);
  const request = contentHash(content);
  const earlier = await findService(id);
  if (earlier !== null) return sameRequest(earlier, request);

  return sameRequest(await keepInTurn(serviceOf(work, input)), request);
}

/** The service that the input makes, whoever may log it. Throws BAD_INPUT beyond the limits of a service. */
export function serviceOf({ actor, now }: Work, input: LogServiceInput): Service {
  const { key, ...content } = input;
  const { kind, note, startedAt, minutes, area = actor.scope } = content;
  return makeService({
    ...{ kind, note, startedAt, minutes, area },
    id: idFrom(actor.personId, 'logService', key),
    volunteerId: actor.personId,
    role: 'VOLUNTEER',
    request: contentHash(content),
    at: now,
  });
}

const triesMax = 20;

/**
 * Keeps a service that overlaps no other of the volunteer's, one at a time: each is first written down as the volunteer's
 * last one, by compare-and-set, and only then by itself. Whoever comes next first finishes what a crash left between the two.
 */
async function keepInTurn(made: Service): Promise<Service> {
  for (let attempt = 1; attempt <= triesMax; attempt += 1) {
    const last = await findLastLogged(made.volunteerId);
    if (last !== null) await saveNewService(last.service);
    const earlier = await findService(made.id);
    if (earlier !== null) return earlier;
    if (await hasOverlap(made))
      throw conflict('service_overlaps', 'You have already logged service in this time.');
    if (await saveLastLogged(made, last?.version ?? 0)) {
      await saveNewService(made);
      return made;
    }
  }
  throw new AppError('UNAVAILABLE', 'Too much was logged at one moment; try again.', {
    retryAfterS: 1,
  });
}

function sameRequest(earlier: Service, request: string): Service {
  if (earlier.request !== request)
    throw conflict('key_reused', 'This key was used for another service: send it with a new key.');
  return earlier;
}
