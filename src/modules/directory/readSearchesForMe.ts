import { AppError } from '../../kernel/appError.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { PersonSearch } from './personSearch.ts';
import { countSearchesFor, listSearchesFor } from './personSearch.store.ts';

/** Who looked for the person who asks, or for the firm acted for, newest first. */
export async function readSearchesForMe(
  { actor }: Work,
  page: PageAsked,
): Promise<CountedPage<PersonSearch>> {
  if (actor.role === 'VISITOR' || actor.role === 'SYSTEM')
    throw new AppError('NOT_SIGNED_IN', 'Sign in first.');
  const subject = actor.firmId ?? actor.personId;
  return { ...(await listSearchesFor(subject, page)), count: () => countSearchesFor(subject) };
}
