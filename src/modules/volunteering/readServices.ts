import { countOf } from '../../kernel/count.ts';
import { notFound } from '../../kernel/appError.ts';
import { pageOf, type CountedPage, type PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { logAgainSince, toLogAgain } from './logAgain.ts';
import { mayReadServicesOf } from './service.policy.ts';
import {
  countServices,
  countServicesOf,
  findServicesSince,
  listServices,
  listServicesOf,
  type OwnServicesAsked,
  type ServicesAsked,
} from './service.store.ts';
import type { Service } from './volunteerService.ts';

/** Which services: of an area (the one acted over when none is named), narrowed by what is given. */
export interface ServicesWanted extends Omit<ServicesAsked, 'area'> {
  readonly area?: string;
}

/** The services of an area in one state, for those who confirm, with their count. NOT_FOUND (area), BAD_INPUT (query). */
export async function readServices(
  { actor }: Work,
  wanted: ServicesWanted,
  page: PageAsked,
): Promise<CountedPage<Service>> {
  const asked = { ...wanted, area: wanted.area ?? actor.scope };
  if (!mayReadServicesOf(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  return { ...(await listServices(asked, page)), count: () => countServices(asked) };
}

/** The person's own services. BAD_INPUT (query). */
export async function readOwnServices(
  { actor }: Work,
  wanted: Omit<OwnServicesAsked, 'volunteerId'>,
  page: PageAsked,
): Promise<CountedPage<Service>> {
  const asked = { ...wanted, volunteerId: actor.personId };
  return { ...(await listServicesOf(asked, page)), count: () => countServicesOf(asked) };
}

/** The person's own services that were not confirmed and can be logged anew. */
export async function readServicesToLogAgain(
  { actor, now }: Work,
  { first, after }: PageAsked,
): Promise<CountedPage<Service>> {
  const recent = await findServicesSince(actor.personId, logAgainSince(now));
  const all = toLogAgain(recent);
  const rest = all.filter(({ order }) => after === undefined || order < after);
  return {
    ...pageOf(rest, first, (one) => one),
    count: () => Promise.resolve(countOf(all.length)),
  };
}
