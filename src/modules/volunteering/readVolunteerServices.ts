import { countOf } from '../../kernel/count.ts';
import { notFound } from '../../kernel/appError.ts';
import { pageOf, type CountedPage, type PageAsked } from '../../kernel/page.ts';
import { withinOf, type Work } from '../../kernel/work.ts';
import { askedKeysOf } from '../../platform/searchKeys.ts';
import { findArea } from '../community/area.store.ts';
import { listRoleHolders } from '../identity/person.store.ts';
import { logAgainSince, toLogAgain } from './logAgain.ts';
import { mayReadVolunteerServicesOf, volunteers } from './volunteerService.policy.ts';
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
export interface VolunteerServicesWanted extends Omit<VolunteerServicesAsked, 'area' | 'namedIds'> {
  readonly area?: string;
}

/** So many volunteers are found by one name in an area. */
const namedMax = 20;

/**
 * The volunteers, of today and of before, whose shown name holds the query: of an area, and of the whole town, for who serves all of it
 * serves the area too. Whoever sees the services of an area sees these names beside them. BAD_INPUT (query).
 */
async function volunteersNamed(query: string, area: string): Promise<string[]> {
  // Refused as every list refuses it, before anybody is looked up.
  askedKeysOf(query);
  const areas = new Set([area, ...withinOf(area).slice(0, 1)]);
  const asked = [...areas].flatMap((one) =>
    [true, false].map((isHeld) => ({ role: volunteers[0], area: one, isHeld })),
  );
  const found = await Promise.all(
    asked.map((one) => listRoleHolders(one, query, { first: namedMax })),
  );
  return [...new Set(found.flatMap(({ items }) => items.map(({ id }) => id)))];
}

/**
 * The services of an area in one state, for those who confirm, with their count: those in whose account the query stands, and those of
 * volunteers who are called so. NOT_FOUND (area), BAD_INPUT (query).
 */
export async function readVolunteerServices(
  { actor }: Work,
  wanted: VolunteerServicesWanted,
  page: PageAsked,
): Promise<CountedPage<VolunteerService>> {
  const area = wanted.area ?? actor.scope;
  if (!mayReadVolunteerServicesOf(actor, area) || (await findArea(area)) === null)
    throw notFound('area');
  const { query } = wanted;
  const namedIds = query === undefined ? [] : await volunteersNamed(query, actor.scope);
  const asked = { ...wanted, area, namedIds };
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
