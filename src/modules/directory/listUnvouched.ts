import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { Person } from '../identity/person.ts';
import { listResidents } from '../identity/person.store.ts';
import { vouchingRole } from '../identity/vouchForResidence.ts';
import { searchedArea } from './searchNames.ts';

/** The residents whom nobody vouches for yet, the newest first: the office's own work list, so it is no look-up. FORBIDDEN, NOT_FOUND (area). */
export async function listUnvouched(
  { actor }: Work,
  area: string | undefined,
  page: PageAsked,
): Promise<Page<Person>> {
  vouchingRole(actor);
  return listResidents(await searchedArea(actor, area), { list: 'unvouched', query: '' }, page);
}
