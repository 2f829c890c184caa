import { notFound } from '../../kernel/appError.ts';
import { publicNumberFrom } from '../../kernel/identifier.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { mayReadCase, mayReadCasesOf } from './case.policy.ts';
import { findCaseByNo, listCases, listCasesOf } from './case.store.ts';
import type { Case, CaseState } from './mediationCase.ts';

/** The cases of an area in one state, for its team; of the whole area acted over when none is named. */
export async function readCases(
  { actor }: Work,
  asked: { readonly area?: string; readonly state: CaseState },
  page: PageAsked,
): Promise<Page<Case>> {
  const area = asked.area ?? actor.scope;
  if (!mayReadCasesOf(actor, area) || (await findArea(area)) === null) throw notFound('area');
  return listCases(area, asked.state, page);
}

/** One case by its public number as somebody typed it; null when there is none that the person may read. */
export async function readCase({ actor }: Work, no: string): Promise<Case | null> {
  const asked = publicNumberFrom(no);
  const found = asked === undefined ? null : await findCaseByNo(asked);
  return found !== null && mayReadCase(actor, found) ? found : null;
}

/** The cases in which the person, or a firm that they represent, is a side, whichever role they act in. */
export const readOwnCases = ({ actor }: Work, page: PageAsked): Promise<Page<Case>> => {
  const firms = new Set([actor.firmId ?? [], actor.firmIds ?? []].flat());
  return listCasesOf([actor.personId, ...firms], page);
};
