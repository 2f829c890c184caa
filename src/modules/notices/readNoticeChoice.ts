import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { findChoice, type VersionedChoice } from './noticeChoice.store.ts';

/** How the person who asks is told, with the number of times that they chose. */
export async function readNoticeChoice({ actor }: Work): Promise<VersionedChoice> {
  const { choice, version } = await findChoice(ownPersonId(actor));
  return { ...choice, version };
}
