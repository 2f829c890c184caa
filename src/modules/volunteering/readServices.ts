import { notFound } from '../../kernel/appError.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { mayReadServicesOf } from './service.policy.ts';
import { listServices, listServicesOf } from './service.store.ts';
import type { Service, ServiceState } from './volunteerService.ts';

/** The services of an area in one state, for those who confirm; of the whole area acted over when none is named. */
export async function readServices(
  { actor }: Work,
  asked: { readonly area?: string; readonly state: ServiceState },
  page: PageAsked,
): Promise<Page<Service>> {
  const area = asked.area ?? actor.scope;
  if (!mayReadServicesOf(actor, area) || (await findArea(area)) === null) throw notFound('area');
  return listServices(area, asked.state, page);
}

/** The person's own services. */
export const readOwnServices = ({ actor }: Work, page: PageAsked): Promise<Page<Service>> =>
  listServicesOf(actor.personId, page);
