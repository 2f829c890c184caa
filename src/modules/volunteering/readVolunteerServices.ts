import { countOf } from '../../kernel/count.ts';
import { notFound } from '../../kernel/appError.ts';
import { pageOf, type CountedPage, type PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { logAgainSince, toLogAgain } from './logAgain.ts';
import { mayReadVolunteerServicesOf } from './volunteerService.policy.ts';
import {
  countVolunteerServices,
  countVolunteerServicesOf,
  findVolunteerServicesSince,
  listVolunteerServices,
  listVolunteerServicesOf,
  type OwnVolunteerServicesAsked,
  type VolunteerServicesAsked,
} from './volunteerService.store.ts';
import type { VolunteerService } from './volunteerService.ts';

/** Which services: of an area (the one acted over when none is named), narrowed by what is given. */
export interface VolunteerServicesWanted extends Omit<VolunteerServicesAsked, 'area'> {
  readonly area?: string;
}

/** The services of an area in one state, for those who confirm, with their count. NOT_FOUND (area), BAD_INPUT (query). */
export async function readVolunteerServices(
  { actor }: Work,
  wanted: VolunteerServicesWanted,
  page: PageAsked,
): Promise<CountedPage<VolunteerService>> {
  const asked = { ...wanted, area: wanted.area ?? actor.scope };
  if (!mayReadVolunteerServicesOf(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  return {
    ...(await listVolunteerServices(asked, page)),
    count: () => countVolunteerServices(asked),
  };
}

/** The person's own services. BAD_INPUT (query). */
export async function readOwnVolunteerServices(
  { actor }: Work,
  wanted: Omit<OwnVolunteerServicesAsked, 'volunteerId'>,
  page: PageAsked,
): Promise<CountedPage<VolunteerService>> {
  const asked = { ...wanted, volunteerId: actor.personId };
  return {
    ...(await listVolunteerServicesOf(asked, page)),
    count: () => countVolunteerServicesOf(asked),
  };
}

/** The person's own services that were not confirmed and can be logged anew. */
export async function readVolunteerServicesToLogAgain(
  { actor, now }: Work,
  { first, after }: PageAsked,
): Promise<CountedPage<VolunteerService>> {
  const recent = await findVolunteerServicesSince(actor.personId, logAgainSince(now));
  const all = toLogAgain(recent);
  const rest = all.filter(({ order }) => after === undefined || order < after);
  return {
    ...pageOf(rest, first, (one) => one),
    count: () => Promise.resolve(countOf(all.length)),
  };
}
