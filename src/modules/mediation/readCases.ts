import { notFound } from '../../kernel/appError.ts';
import { publicNumberFrom } from '../../kernel/publicNumber.ts';
import type { Actor, Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import { mayReadCase, mayReadCasesOf } from './case.policy.ts';
import {
  countCases,
  countCasesOf,
  findCaseByNo,
  listCases,
  listCasesOf,
  type CasesAsked,
  type OwnCasesAsked,
} from './case.store.ts';
import { nobody } from './caseColumns.ts';
import type { Case } from './mediationCase.ts';

/** Of a list of cases, those that nobody mediates, or that the person who asks does. */
type CasesMediator = 'NOBODY' | 'ME';

/** Which cases: of an area (the one acted over when none is named), narrowed by what is given. */
export interface CasesWanted extends Omit<CasesAsked, 'area' | 'mediatedBy'> {
  readonly area?: string;
  readonly mediator?: CasesMediator;
}

/** The cases of an area for its team, newest first, with their count. NOT_FOUND (area), BAD_INPUT (query). */
export async function readCases(
  work: Work,
  wanted: CasesWanted,
  page: PageAsked,
): Promise<CountedPage<Case>> {
  const { actor } = work;
  const { area = actor.scope, mediator, ...rest } = wanted;
  if (!mayReadCasesOf(actor, area) || (await findArea(area)) === null) throw notFound('area');
  const asked = { ...rest, area, ...mediatedBy(actor, mediator) };
  return { ...(await listCases(asked, page)), count: () => countCases(asked) };
}

function mediatedBy({ personId }: Actor, mediator: CasesMediator | undefined) {
  if (mediator === undefined) return {};
  return { mediatedBy: mediator === 'ME' ? personId : nobody };
}

/** One case by its public number as somebody typed it; null when there is none that the person may read. */
export async function readCase({ actor }: Work, no: string): Promise<Case | null> {
  const asked = publicNumberFrom(no);
  const found = asked === undefined ? null : await findCaseByNo(asked);
  return found !== null && mayReadCase(actor, found) ? found : null;
}

/** The cases in which the person, or a firm that they represent, is a side, whichever role they act in. BAD_INPUT (query). */
export async function readOwnCases(
  { actor }: Work,
  wanted: Omit<OwnCasesAsked, 'sideIds'>,
  page: PageAsked,
): Promise<CountedPage<Case>> {
  const firms = new Set([actor.firmId ?? [], actor.firmIds ?? []].flat());
  const asked = { ...wanted, sideIds: [actor.personId, ...firms] };
  return { ...(await listCasesOf(asked, page)), count: () => countCasesOf(asked) };
}
