import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { Person } from '../identity/person.ts';
import { countResidents, listResidents } from '../identity/person.store.ts';
import { vouchingRole } from '../identity/vouchForResidence.ts';
import { checkQuery, searchedArea, type NamesAsked } from './searchNames.ts';

/**
 * The residents whom nobody vouches for yet, the newest first, all or those whose shown name holds the query: the office's own work
 * list, whole with or without one, so it is no look-up. FORBIDDEN, NOT_FOUND (area), BAD_INPUT (query).
 */
export async function listUnvouched(
  { actor }: Work,
  asked: Partial<NamesAsked>,
  page: PageAsked,
): Promise<CountedPage<Person>> {
  vouchingRole(actor);
  const area = await searchedArea(actor, asked.area);
  const query = asked.query === undefined ? '' : checkQuery(asked.query);
  const waiting = { list: 'unvouched', query } as const;
  const count = () => countResidents(area, waiting);
  return { ...(await listResidents(area, waiting, page)), count };
}
