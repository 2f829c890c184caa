import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { Person } from '../identity/person.ts';
import { countResidents, listResidents } from '../identity/person.store.ts';
import { vouchingRole } from '../identity/vouchForResidence.ts';
import { searchedArea } from './searchNames.ts';

const waiting = { list: 'unvouched', query: '' } as const;

/** The residents whom nobody vouches for yet, the newest first: the office's own work list, so it is no look-up. FORBIDDEN, NOT_FOUND (area). */
export async function listUnvouched(
  { actor }: Work,
  asked: string | undefined,
  page: PageAsked,
): Promise<CountedPage<Person>> {
  vouchingRole(actor);
  const area = await searchedArea(actor, asked);
  const count = () => countResidents(area, waiting);
  return { ...(await listResidents(area, waiting, page)), count };
}
