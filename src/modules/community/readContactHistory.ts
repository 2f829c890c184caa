import { AppError, notFound } from '../../kernel/appError.ts';
import { actsAs, type Work } from '../../kernel/work.ts';
import { contactHistoryReaders, mayReadContactHistory } from './area.policy.ts';
import { findArea } from './area.store.ts';
import type { ContactVersion } from './areaContact.ts';
import { findContacts } from './areaContact.store.ts';

/** Every wording of an area's own contact, newest first, for its administrators and auditors. FORBIDDEN, NOT_FOUND (area). */
export async function readContactHistory({ actor }: Work, area: string): Promise<ContactVersion[]> {
  if (!actsAs(actor, contactHistoryReaders))
    throw new AppError('FORBIDDEN', 'Only administrators and auditors read the history.', {
      reason: 'role_needed',
    });
  if (!mayReadContactHistory(actor, area) || (await findArea(area)) === null)
    throw notFound('area');
  const [found] = await findContacts([area]);
  return [...(found?.versions ?? [])].reverse();
}
