import { assert } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { makeSearches, type SearchReason } from './personSearch.ts';
import { saveSearches } from './personSearch.store.ts';

/** Writes down whom somebody of the team found and for what. To be awaited before anything found is shown. */
export function noteSearch(
  { actor, now }: Work,
  reason: SearchReason,
  subjects: readonly string[],
): Promise<void> {
  const { role } = actor;
  assert(role !== 'VISITOR' && role !== 'SYSTEM', 'a person looks');
  return saveSearches(makeSearches(actor, role, reason, subjects, now));
}
