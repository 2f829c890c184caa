import type { ActRequest } from '../../kernel/actRequest.ts';
import { badInput } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import { spanMs } from '../../kernel/limit.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import { limits } from './volunteering.limits.ts';

export type VolunteerServiceKind = 'PEACEMAKING' | 'PATROL' | 'CARE' | 'CLEAN_UP' | 'OTHER';

export type VolunteerServiceState = 'LOGGED' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN';

/** One act on a service; acts are added, never changed. */
interface VolunteerServiceLine {
  readonly act: VolunteerServiceState;
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly note?: string;
  /** The request that wrote it; absent in the first line and in those from before it was kept. */
  readonly request?: ActRequest;
}

/** A volunteer's service: written down by the volunteer, confirmed by a second person. */
export interface VolunteerService {
  readonly id: string;
  readonly volunteerId: string;
  readonly kind: VolunteerServiceKind;
  /** What was done. */
  readonly note: string;
  readonly area: string;
  /** Full minutes: seconds are cut off, so that services can follow one another without a gap. */
  readonly startedAt: Date;
  /** Without the way there (民政部令67). */
  readonly minutes: number;
  readonly state: VolunteerServiceState;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
  /** orderOf(decidedAt, id): the place among the decided, and the cursor of the accrual job. */
  readonly decidedOrder?: string;
  readonly declineNote?: string;
  readonly version: number;
  readonly history: readonly VolunteerServiceLine[];
  /** SHA-256 of the request that made it, to tell a repeated key from a reused one. */
  readonly request: string;
  readonly order: string;
}

/** What a new service is made from; rights are checked before. */
export type VolunteerServiceDraft = Pick<
  VolunteerService,
  'id' | 'volunteerId' | 'kind' | 'note' | 'area' | 'startedAt' | 'minutes' | 'request'
> & { readonly role: Role; readonly at: Date };

const minuteMs = 60_000;

/** A service to be confirmed. Throws BAD_INPUT unless it is over, began at most 30 days ago and took 10 to 720 full minutes. */
export function makeVolunteerService(draft: VolunteerServiceDraft): VolunteerService {
  const { role, at, ...rest } = draft;
  const { min: minutesMin, max: minutesMax } = limits.serviceMinutes;
  const { minutes } = draft;
  if (!Number.isInteger(minutes) || minutes < minutesMin)
    throw badInput(
      'minutes',
      'too_few',
      `A service takes ${String(minutesMin)} minutes or more.`,
      minutesMin,
    );
  if (minutes > minutesMax)
    throw badInput(
      'minutes',
      'too_many',
      `A service takes ${String(minutesMax)} minutes or less.`,
      minutesMax,
    );
  const startMs = Math.floor(draft.startedAt.getTime() / minuteMs) * minuteMs;
  if (startMs > at.getTime())
    throw badInput('startedAt', 'in_the_future', 'The service has not begun yet.');
  if (startMs + minutes * minuteMs > at.getTime())
    throw badInput('minutes', 'not_over', 'The service is not over yet: log it afterwards.');
  if (draft.startedAt.getTime() < at.getTime() - spanMs(limits.serviceLogging))
    throw badInput(
      'startedAt',
      'too_long_ago',
      `It began more than ${String(limits.serviceLogging.max)} days ago.`,
      limits.serviceLogging.max,
    );
  return {
    ...rest,
    note: checkText('note', draft.note, limits.serviceNote),
    startedAt: new Date(startMs),
    state: 'LOGGED',
    version: 1,
    history: [{ act: 'LOGGED', by: draft.volunteerId, role, at }],
    order: orderOf(at, draft.id),
  };
}

/** What was decided or taken back stays so. */
export const isDecided = ({ state }: VolunteerService): boolean => state !== 'LOGGED';

/** Who changes a service, in which role, when, and under which request. */
interface VolunteerServiceActor {
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly request?: ActRequest;
}

/** What a second person decides, and why when the answer is no. */
export interface Decision extends VolunteerServiceActor {
  readonly state: 'CONFIRMED' | 'DECLINED';
  readonly note?: string;
}

const changed = (
  service: VolunteerService,
  { act, ...line }: VolunteerServiceLine,
): VolunteerService => ({
  ...service,
  state: act,
  version: service.version + 1,
  history: [...service.history, { act, ...line }],
});

/** The service as a second person decided on it. Throws BAD_INPUT on a reason that is empty or beyond 500 code points. */
export function decidedVolunteerService(
  service: VolunteerService,
  decision: Decision,
): VolunteerService {
  const { state, note: said, ...actor } = decision;
  const note = said === undefined ? undefined : checkText('note', said, limits.serviceNote);
  return {
    ...changed(service, { act: state, ...actor, ...definedFields({ note }) }),
    decidedBy: actor.by,
    decidedAt: actor.at,
    decidedOrder: orderOf(actor.at, service.id),
    ...definedFields({ declineNote: note }),
  };
}

/** The event of the act that gave a service its present version: `service.logged`, `service.confirmed`, …. */
export const volunteerServiceEvent = (service: VolunteerService): DomainEvent =>
  present(volunteerServiceEvents(service).at(-1), 'act on the service');

/** The events of all acts on a service, oldest first: each act is one version. */
export const volunteerServiceEvents = ({ id, history }: VolunteerService): DomainEvent[] =>
  history.map(({ act, at }, i) =>
    eventOf('service', act.toLowerCase(), { id, version: i + 1 }, at),
  );

/** The service taken back by its volunteer: nobody is asked to confirm it any more, and what was written stays. */
export const withdrawnVolunteerService = (
  service: VolunteerService,
  actor: VolunteerServiceActor,
): VolunteerService => changed(service, { act: 'WITHDRAWN', ...actor });

/** When the service was over. */
export const endOf = ({ startedAt, minutes }: VolunteerService): Date =>
  new Date(startedAt.getTime() + minutes * minuteMs);

/** A service that was declined or taken back counts no minute. */
const counts = ({ state }: VolunteerService): boolean =>
  state === 'LOGGED' || state === 'CONFIRMED';

/** True when two services of one volunteer share a minute that both would count. */
export const overlaps = (one: VolunteerService, other: VolunteerService): boolean =>
  counts(one) && counts(other) && one.startedAt < endOf(other) && other.startedAt < endOf(one);

/** The earliest beginning of a service that can still reach into this one. */
export const reachBackOf = ({ startedAt }: VolunteerService): Date =>
  new Date(startedAt.getTime() - limits.serviceMinutes.max * minuteMs);
