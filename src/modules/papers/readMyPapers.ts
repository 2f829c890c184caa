import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { Paper } from './paper.ts';
import { countPapers, listPapers, type PapersAsked } from './paper.store.ts';

/**
 * The papers that were issued to the person who asks, in whichever role they had them printed; to the firm, whoever had them printed, when
 * they act for one. Newest first. NOT_SIGNED_IN for a visitor.
 */
export async function readMyPapers({ actor }: Work, page: PageAsked): Promise<CountedPage<Paper>> {
  const issuedTo = ownPersonId(actor);
  const asked: PapersAsked = actor.firmId === undefined ? { issuedTo } : { firmId: actor.firmId };
  return { ...(await listPapers(asked, page)), count: () => countPapers(asked) };
}
