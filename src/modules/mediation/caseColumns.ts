import { searchKeysOf } from '../../platform/searchKeys.ts';
import type { Case, Party } from './mediationCase.ts';

/** What is stored beside a case so that its lists, counts and searches are read from an index. Made anew at every change. */
export interface CaseColumns {
  readonly partyIds: readonly string[];
  readonly awaitedIds: readonly string[];
  readonly mediatedBy: string;
  readonly searchKeys: readonly string[];
}

/** Stands where a mediator's id would: the case waits for one. An id is never so short. */
export const nobody = 'nobody';

/** The columns of a case: found by its number, its title and the names of its sides. */
export const caseColumnsOf = (found: Case): CaseColumns => ({
  partyIds: found.parties.flatMap(accountOf),
  awaitedIds: found.parties.filter((party) => isAwaited(found, party)).flatMap(accountOf),
  mediatedBy: found.mediatorId ?? nobody,
  searchKeys: searchKeysOf(found.no, [found.title, ...found.parties.map(({ name }) => name)]),
});

const accountOf = ({ personId, firmId }: Party) => personId ?? firmId ?? [];

/** Whether the case waits for this side: for its answer while none was given, or for what it owes under the agreement. */
function isAwaited({ state, agreement }: Case, { id, consent, performedAt }: Party): boolean {
  if (state === 'CLOSED') return false;
  if (consent === 'ASKED') return true;
  return agreement?.duties.includes(id) === true && performedAt === undefined;
}
