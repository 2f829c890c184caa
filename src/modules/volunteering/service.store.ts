import { trusted } from 'mongoose';
import { assert, present } from '../../kernel/assert.ts';
import { orderOf } from '../../kernel/id.ts';
import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Period } from '../../kernel/period.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { insertManyOnce, insertOnce, updateVersion } from '../../platform/mongo.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { holdsAsked, searchKeysOf } from '../../platform/searchKeys.ts';
import { listNewest, orderWithin, withinPeriod } from '../../platform/newestFirst.ts';
import { ServiceModel, type ServiceDocument } from './service.model.ts';
import {
  endOf,
  overlaps,
  reachBackOf,
  serviceEvent,
  serviceEvents,
  type Service,
  type ServiceState,
} from './volunteerService.ts';

/** One service, or null. */
export async function findService(id: string): Promise<Service | null> {
  const found = await ServiceModel.findOne({ _id: id }).lean();
  return found === null ? null : toService(found);
}

/** The services of the ids that exist, in no order. */
export async function findServices(ids: readonly string[]): Promise<Service[]> {
  const found = await ServiceModel.find({ _id: trusted({ $in: [...ids] }) }).lean();
  return found.map(toService);
}

/** Keeps a new service with its event; one that is there already stays as it is. */
export const saveNewService = (service: Service): Promise<'inserted' | 'exists'> =>
  insertOnce(ServiceModel, newDocument(service));

/** Keeps many new services at once, each with the events of all its acts; those that are there already stay as they are. */
export async function saveNewServices(services: readonly Service[]): Promise<void> {
  await insertManyOnce(ServiceModel, services.map(newDocument));
}

function newDocument(service: Service): ServiceDocument {
  const { id, ...rest } = service;
  const [logged, ...later] = serviceEvents(service);
  const within = areaColumnsOf(rest.area);
  return {
    _id: id,
    ...rest,
    within,
    searchKeys: searchKeysOf(undefined, [rest.note]),
    ...withEvent(present(logged, 'first act'), ...later),
  };
}

/** Keeps a decided service with its event, if it still has the version it was read with. */
export const saveService = (service: Service): Promise<boolean> => {
  const { id, version, ...rest } = service;
  return updateVersion(ServiceModel, id, version - 1, {
    $set: { ...rest, version },
    ...addEvent(serviceEvent(service)),
  });
};

/** Whether the volunteer has another service that counts a minute of this one. */
export async function hasOverlap(service: Service): Promise<boolean> {
  const near = await ServiceModel.find({
    volunteerId: service.volunteerId,
    startedAt: trusted({ $gt: reachBackOf(service), $lt: endOf(service) }),
  }).lean();
  return near.map(toService).some((other) => other.id !== service.id && overlaps(service, other));
}

/** One volunteer's services in whichever state, newest first; those whose account holds what was asked for. */
export const listServicesOf = (asked: OwnServicesAsked, page: PageAsked): Promise<Page<Service>> =>
  listNewest(ServiceModel, ownFilter(asked), page, toService);

/** How many `listServicesOf` would list. */
export const countServicesOf = (asked: OwnServicesAsked): Promise<Count> =>
  countUpTo(ServiceModel, ownFilter(asked));

/** A list of one volunteer's services, narrowed by what is given. */
export interface OwnServicesAsked {
  readonly volunteerId: string;
  readonly state?: ServiceState;
  readonly query?: string;
}

const ownFilter = ({ volunteerId, state, query }: OwnServicesAsked) => ({
  volunteerId,
  ...(state === undefined ? {} : { state }),
  ...holdsAsked(query),
});

/** What one volunteer did since a moment, in no order: no two share a minute, so that it is as bounded as the time. */
export async function findServicesSince(volunteerId: string, since: Date): Promise<Service[]> {
  const found = await ServiceModel.find({
    volunteerId,
    startedAt: trusted({ $gte: since }),
  }).lean();
  return found.map(toService);
}

/** A list of services of an area, narrowed by what is given. */
export interface ServicesAsked extends Period {
  readonly area: string;
  readonly state: ServiceState;
  readonly query?: string;
}

const servicesFilter = ({ area, state, query }: ServicesAsked) => ({
  ...inArea(area),
  state,
  ...holdsAsked(query),
});

/** The services of an area in one state, newest first. */
export const listServices = (asked: ServicesAsked, page: PageAsked): Promise<Page<Service>> =>
  listNewest(ServiceModel, servicesFilter(asked), page, toService, withinPeriod(asked));

/** How many `listServices` would list. */
export const countServices = (asked: ServicesAsked): Promise<Count> =>
  countUpTo(ServiceModel, { ...servicesFilter(asked), ...orderWithin(asked) });

/** A stretch of decided services: `decidedAt` in [from, to), after the `decidedOrder` of the last one seen, at most `limit`. */
export interface DecidedAsked {
  readonly from: Date;
  readonly to: Date;
  readonly after?: string;
  readonly limit: number;
}

/** The services that a second person confirmed, oldest decision first: the only ones that credit ever reads. */
export async function listConfirmedServices(asked: DecidedAsked): Promise<Service[]> {
  assert(asked.limit >= 1, 'limit is positive');
  const start =
    asked.after === undefined ? { $gte: orderOf(asked.from, '') } : { $gt: asked.after };
  const found = await ServiceModel.find({
    state: 'CONFIRMED',
    decidedOrder: trusted({ ...start, $lt: orderOf(asked.to, '') }),
  })
    .sort({ decidedOrder: 1 })
    .limit(asked.limit)
    .lean();
  return found.map(toService);
}

const toService = ({
  _id,
  within: _areas,
  searchKeys: _keys,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: ServiceDocument): Service => ({ id: _id, ...rest });
