import { trusted } from 'mongoose';
import { assert, present } from '../../kernel/assert.ts';
import { orderOf } from '../../kernel/id.ts';
import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Period } from '../../kernel/period.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertManyOnce, insertOnce, updateVersion } from '../../platform/mongo.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { holdsAsked, personKeyOf, searchKeysOf } from '../../platform/searchKeys.ts';
import { listNewest, orderWithin, withinPeriod } from '../../platform/newestFirst.ts';
import { VolunteerServiceModel, type VolunteerServiceDocument } from './volunteerService.model.ts';
import {
  endOf,
  overlaps,
  reachBackOf,
  volunteerServiceEvent,
  volunteerServiceEvents,
  type VolunteerService,
  type VolunteerServiceState,
} from './volunteerService.ts';

/** One service, or null. */
export async function findVolunteerService(id: string): Promise<VolunteerService | null> {
  const found = await VolunteerServiceModel.findOne({ _id: id }).lean();
  return found === null ? null : toVolunteerService(found);
}

/** The services of the ids that exist, in no order. */
export async function findVolunteerServices(ids: readonly string[]): Promise<VolunteerService[]> {
  const found = await findByIds(VolunteerServiceModel, ids);
  return found.map(toVolunteerService);
}

/** Keeps a new service with its event; one that is there already stays as it is. */
export const saveNewVolunteerService = (
  service: VolunteerService,
): Promise<'inserted' | 'exists'> => insertOnce(VolunteerServiceModel, newDocument(service));

/** Keeps many new services at once, each with the events of all its acts; those that are there already stay as they are. */
export async function saveNewVolunteerServices(
  services: readonly VolunteerService[],
): Promise<void> {
  await insertManyOnce(VolunteerServiceModel, services.map(newDocument));
}

function newDocument(service: VolunteerService): VolunteerServiceDocument {
  const { id, ...rest } = service;
  const [logged, ...later] = volunteerServiceEvents(service);
  const within = areaColumnsOf(rest.area);
  return {
    _id: id,
    ...rest,
    within,
    searchKeys: [personKeyOf(rest.volunteerId), ...searchKeysOf(undefined, [rest.note])],
    ...withEvent(present(logged, 'first act'), ...later),
  };
}

/** Keeps a decided service with its event, if it still has the version it was read with. */
export const saveVolunteerService = (service: VolunteerService): Promise<boolean> => {
  const { id, version, ...rest } = service;
  return updateVersion(VolunteerServiceModel, id, version - 1, {
    $set: { ...rest, version },
    ...addEvent(volunteerServiceEvent(service)),
  });
};

/** Whether the volunteer has another service that counts a minute of this one. */
export async function hasOverlap(service: VolunteerService): Promise<boolean> {
  const near = await VolunteerServiceModel.find({
    volunteerId: service.volunteerId,
    startedAt: trusted({ $gt: reachBackOf(service), $lt: endOf(service) }),
  }).lean();
  return near
    .map(toVolunteerService)
    .some((other) => other.id !== service.id && overlaps(service, other));
}

/** One volunteer's services in whichever state, newest first; those whose account holds what was asked for. */
export const listVolunteerServicesOf = (
  asked: OwnVolunteerServicesAsked,
  page: PageAsked,
): Promise<Page<VolunteerService>> =>
  listNewest(
    VolunteerServiceModel,
    ownFilter(asked),
    page,
    toVolunteerService,
    withinPeriod(asked),
  );

/** How many `listVolunteerServicesOf` would list. */
export const countVolunteerServicesOf = (asked: OwnVolunteerServicesAsked): Promise<Count> =>
  countUpTo(VolunteerServiceModel, { ...ownFilter(asked), ...orderWithin(asked) });

/** A list of one volunteer's services, narrowed by what is given. */
export interface OwnVolunteerServicesAsked extends Period {
  readonly volunteerId: string;
  readonly state?: VolunteerServiceState;
  readonly query?: string;
}

const ownFilter = ({ volunteerId, state, query }: OwnVolunteerServicesAsked) => ({
  volunteerId,
  ...(state === undefined ? {} : { state }),
  ...holdsAsked(query),
});

/** What one volunteer did since a moment, in no order: no two share a minute, so that it is as bounded as the time. */
export async function findVolunteerServicesSince(
  volunteerId: string,
  since: Date,
): Promise<VolunteerService[]> {
  const found = await VolunteerServiceModel.find({
    volunteerId,
    startedAt: trusted({ $gte: since }),
  }).lean();
  return found.map(toVolunteerService);
}

/** A list of services of an area, narrowed by what is given. */
export interface VolunteerServicesAsked extends Period {
  readonly area: string;
  readonly state: VolunteerServiceState;
  readonly query?: string;
  /** Volunteers whose services fit too, whatever their account says. */
  readonly namedIds?: readonly string[];
}

const servicesFilter = ({ area, state, query, namedIds }: VolunteerServicesAsked) => ({
  ...inArea(area),
  state,
  ...holdsAsked(query, namedIds),
});

/** The services of an area in one state, newest first. */
export const listVolunteerServices = (
  asked: VolunteerServicesAsked,
  page: PageAsked,
): Promise<Page<VolunteerService>> =>
  listNewest(
    VolunteerServiceModel,
    servicesFilter(asked),
    page,
    toVolunteerService,
    withinPeriod(asked),
  );

/** How many `listVolunteerServices` would list. */
export const countVolunteerServices = (asked: VolunteerServicesAsked): Promise<Count> =>
  countUpTo(VolunteerServiceModel, { ...servicesFilter(asked), ...orderWithin(asked) });

/** A batch of decided services: `decidedAt` in [from, to), after the `decidedOrder` of the last one seen, at most `limit`. */
export interface DecidedAsked {
  readonly from: Date;
  readonly to: Date;
  readonly after?: string;
  readonly limit: number;
}

/** The services that a second person confirmed, oldest decision first: the only ones that credit ever reads. */
export async function listConfirmedVolunteerServices(
  asked: DecidedAsked,
): Promise<VolunteerService[]> {
  assert(asked.limit >= 1, 'limit is positive');
  const start =
    asked.after === undefined ? { $gte: orderOf(asked.from, '') } : { $gt: asked.after };
  const found = await VolunteerServiceModel.find({
    state: 'CONFIRMED',
    decidedOrder: trusted({ ...start, $lt: orderOf(asked.to, '') }),
  })
    .sort({ decidedOrder: 1 })
    .limit(asked.limit)
    .lean();
  return found.map(toVolunteerService);
}

const toVolunteerService = ({
  _id,
  within: _areas,
  searchKeys: _keys,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: VolunteerServiceDocument): VolunteerService => ({ id: _id, ...rest });
