import { badInput } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { orderOf } from '../../kernel/id.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';

/** Limits of a service: minutes of one service, days in which it can be logged, texts in code points. */
export const serviceLimits = {
  minutesMin: 10,
  minutesMax: 720,
  logWithinDays: 30,
  noteLengthMax: 500,
} as const;

export type ServiceKind = 'PEACEMAKING' | 'PATROL' | 'CARE' | 'CLEAN_UP' | 'OTHER';

export type ServiceState = 'LOGGED' | 'CONFIRMED' | 'DECLINED';

/** One act on a service; acts are added, never changed. */
interface ServiceLine {
  readonly act: ServiceState;
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly note?: string;
}

/** A volunteer's service: written down by the volunteer, confirmed by a second person. */
export interface Service {
  readonly id: string;
  readonly volunteerId: string;
  readonly kind: ServiceKind;
  /** What was done. */
  readonly note: string;
  readonly area: string;
  /** Full minutes: seconds are cut off, so that services can follow one another without a gap. */
  readonly startedAt: Date;
  /** Without the way there (民政部令67). */
  readonly minutes: number;
  readonly state: ServiceState;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
  /** orderOf(decidedAt, id): the place among the decided, and the cursor of the accrual job. */
  readonly decidedOrder?: string;
  readonly declineNote?: string;
  readonly version: number;
  readonly history: readonly ServiceLine[];
  /** SHA-256 of the request that made it, to tell a repeated key from a reused one. */
  readonly request: string;
  readonly order: string;
}

/** What a new service is made from; rights are checked before. */
export type ServiceDraft = Pick<
  Service,
  'id' | 'volunteerId' | 'kind' | 'note' | 'area' | 'startedAt' | 'minutes' | 'request'
> & { readonly role: Role; readonly at: Date };

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A service to be confirmed. Throws BAD_INPUT unless it is over, began at most 30 days ago and took 10 to 720 full minutes. */
export function makeService(draft: ServiceDraft): Service {
  const { role, at, ...rest } = draft;
  const { minutesMin, minutesMax, logWithinDays, noteLengthMax } = serviceLimits;
  const { minutes } = draft;
  if (!Number.isInteger(minutes) || minutes < minutesMin)
    throw badInput('minutes', 'too_few', 'A service takes 10 minutes or more.', minutesMin);
  if (minutes > minutesMax)
    throw badInput('minutes', 'too_many', 'A service takes 12 hours or less.', minutesMax);
  const startMs = Math.floor(draft.startedAt.getTime() / minuteMs) * minuteMs;
  if (startMs > at.getTime())
    throw badInput('startedAt', 'in_the_future', 'The service has not begun yet.');
  if (startMs + minutes * minuteMs > at.getTime())
    throw badInput('minutes', 'not_over', 'The service is not over yet: log it afterwards.');
  if (draft.startedAt.getTime() < at.getTime() - logWithinDays * dayMs)
    throw badInput('startedAt', 'too_long_ago', 'It began more than 30 days ago.', logWithinDays);
  return {
    ...rest,
    note: checkText('note', draft.note, noteLengthMax),
    startedAt: new Date(startMs),
    state: 'LOGGED',
    version: 1,
    history: [{ act: 'LOGGED', by: draft.volunteerId, role, at }],
    order: orderOf(at, draft.id),
  };
}

/** What a second person decides, and why when the answer is no. */
export interface Decision {
  readonly state: 'CONFIRMED' | 'DECLINED';
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly note?: string;
}

/** The service as a second person decided on it. Throws BAD_INPUT on a reason that is empty or beyond 500 code points. */
export function decidedService(service: Service, decision: Decision): Service {
  const { state, by, role, at } = decision;
  const note =
    decision.note === undefined
      ? undefined
      : checkText('note', decision.note, serviceLimits.noteLengthMax);
  return {
    ...service,
    state,
    decidedBy: by,
    decidedAt: at,
    decidedOrder: orderOf(at, service.id),
    ...(note === undefined ? {} : { declineNote: note }),
    version: service.version + 1,
    history: [
      ...service.history,
      { act: state, by, role, at, ...(note === undefined ? {} : { note }) },
    ],
  };
}

/** The event of the act that gave a service its present version: `service.logged`, `service.confirmed` or `service.declined`. */
export function serviceEvent(service: Service): DomainEvent {
  const { act, at } = present(service.history.at(-1), 'act on the service');
  return eventOf('service', act.toLowerCase(), service, at);
}

/** When the service was over. */
export const endOf = ({ startedAt, minutes }: Service): Date =>
  new Date(startedAt.getTime() + minutes * minuteMs);

/** True when two services of one volunteer share a minute that both would count; a declined one counts none. */
export const overlaps = (one: Service, other: Service): boolean =>
  one.state !== 'DECLINED' &&
  other.state !== 'DECLINED' &&
  one.startedAt < endOf(other) &&
  other.startedAt < endOf(one);

/** The earliest beginning of a service that can still reach into this one. */
export const reachBackOf = ({ startedAt }: Service): Date =>
  new Date(startedAt.getTime() - serviceLimits.minutesMax * minuteMs);
