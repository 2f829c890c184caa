import { conflict, notFound } from '../../kernel/appError.ts';
import { firmNoFrom } from '../../kernel/publicNumber.ts';
import { covers, type Actor, type Work } from '../../kernel/work.ts';
import { noteSearch } from '../directory/noteSearch.ts';
import {
  candidatesMax,
  checkQuery,
  pickNamed,
  searchedArea,
  searchNames,
  type NamesAsked,
} from '../directory/searchNames.ts';
import { takeLookUp } from '../directory/takeLookUp.ts';
import type { Firm } from '../identity/firm.ts';
import { findFirmByNo, listFirms } from '../identity/firm.store.ts';
import type { Person } from '../identity/person.ts';
import { mayDoAct, mayReadCase } from './case.policy.ts';
import { findCase } from './case.store.ts';
import { whyNot } from './caseTable.ts';
import { notYours } from './changeCase.ts';
import type { Case } from './mediationCase.ts';

/** For which case, and a part of the name or a firm's number. */
export interface FindPartiesInput extends NamesAsked {
  readonly caseId: string;
}

/** Who could be meant. */
export interface PartiesFound {
  readonly people: Person[];
  readonly firms: Firm[];
  /** More fit than are shown. */
  readonly isMore: boolean;
}

/**
 * The mediator of a case looks for a side among the people and firms of the area acted over: by a part of the shown name, or by
 * a firm's number. Each person and firm found is told so, with the case. NOT_FOUND, FORBIDDEN, CONFLICT (the case takes no side
 * now), BAD_INPUT, TOO_MANY.
 */
export async function findParties(work: Work, input: FindPartiesInput): Promise<PartiesFound> {
  const { no } = await findCaseInNeed(work.actor, input.caseId);
  const query = checkQuery(input.query);
  const area = await searchedArea(work.actor, input.area);
  await takeLookUp(work);
  const [{ people, isMore }, firms] = await Promise.all([
    searchNames(area, query),
    searchFirms(area, query),
  ]);
  const subjects = [...people, ...firms.found].map(({ id }) => id);
  await noteSearch(work, { purpose: 'CASE_PARTY', caseNo: no }, subjects);
  return { people, firms: firms.found, isMore: isMore || firms.isMore };
}

/** The case, when this mediator may add a side to it now. */
async function findCaseInNeed(actor: Actor, caseId: string): Promise<Case> {
  const found = await findCase(caseId);
  if (found === null || !mayReadCase(actor, found)) throw notFound('case');
  if (!mayDoAct(actor, found, 'addParty')) throw notYours('addParty');
  const reason = whyNot(found, 'addParty');
  if (reason !== null) throw conflict(reason, 'No side can be added to this case now.');
  return found;
}

async function searchFirms(area: string, query: string) {
  const no = firmNoFrom(query);
  const numbered = no === undefined ? null : await findFirmByNo(no);
  const page = await listFirms(area, query, { first: candidatesMax });
  const { found, isMore } = pickNamed(page, ({ name }) => name, query);
  const isHere = numbered !== null && covers(area, numbered.area);
  const others = found.filter(({ id }) => id !== numbered?.id);
  return { found: isHere ? [numbered, ...others] : found, isMore };
}
