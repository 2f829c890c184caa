import { AppError } from '../../kernel/appError.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { PersonSearch } from './personSearch.ts';
import { listSearchesFor } from './personSearch.store.ts';

/** Who looked for the person who asks, or for the firm acted for, newest first. */
export async function readSearchesForMe(
  { actor }: Work,
  page: PageAsked,
): Promise<Page<PersonSearch>> {
  if (actor.role === 'VISITOR' || actor.role === 'SYSTEM')
    throw new AppError('NOT_SIGNED_IN', 'Sign in first.');
  return listSearchesFor(actor.firmId ?? actor.personId, page);
}
