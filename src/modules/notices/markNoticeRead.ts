import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { Notice } from './notice.ts';
import { findNotice, saveRead } from './notice.store.ts';

/** Writes down that the person has read one of their notices. Again, it stays as it was. NOT_FOUND for somebody else's. */
export async function markNoticeRead({ actor, now }: Work, id: string): Promise<Notice> {
  const personId = ownPersonId(actor);
  const found = await findNotice(personId, id);
  if (found === null) throw notFound('notice');
  if (found.readAt !== undefined) return found;
  await saveRead(personId, id, now);
  return (await findNotice(personId, id)) ?? found;
}
