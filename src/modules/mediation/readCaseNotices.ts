import { notFound } from '../../kernel/appError.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { Notice } from '../notices/notice.ts';
import { countNoticesAt, listNoticesAt } from '../notices/notice.store.ts';
import { mayReadCaseNotices } from './case.policy.ts';
import { findCase } from './case.store.ts';
import { pathOfCase } from './mediation.notices.ts';
import { personsBehind } from './personsBehind.ts';

/** A notice of a case, and the names of the sides whose person was told. */
export interface CaseNotice {
  readonly notice: Notice;
  readonly sides: readonly string[];
}

/** What the sides of a case were told, newest first, for its team: the proof that they were. NOT_FOUND for whoever is none of the team, or a side. */
export async function readCaseNotices(
  { actor }: Work,
  caseId: string,
  page: PageAsked,
): Promise<CountedPage<CaseNotice>> {
  const found = await findCase(caseId);
  if (found === null || !mayReadCaseNotices(actor, found)) throw notFound('case');
  const personOf = await personsBehind([found]);
  const sidesOf = (personId: string) =>
    found.parties.filter((party) => personOf(party) === personId).map(({ name }) => name);
  const { items, hasNext } = await listNoticesAt(pathOfCase(found), page);
  return {
    items: items.map((notice) => ({ notice, sides: sidesOf(notice.personId) })),
    hasNext,
    count: () => countNoticesAt(pathOfCase(found)),
  };
}
