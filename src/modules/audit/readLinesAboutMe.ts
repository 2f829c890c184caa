import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { AuditLine } from './auditLine.ts';
import { countLinesAbout, listLinesAbout } from './auditLine.store.ts';

/** What the offices saw and did that concerns the person who asks, newest first. NOT_SIGNED_IN for a visitor. */
export async function readLinesAboutMe(
  { actor }: Work,
  page: PageAsked,
): Promise<CountedPage<AuditLine>> {
  const personId = ownPersonId(actor);
  return { ...(await listLinesAbout(personId, page)), count: () => countLinesAbout(personId) };
}
