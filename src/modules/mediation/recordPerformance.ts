import { notFound } from '../../kernel/appError.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { performedCase } from './caseChange.ts';
import { openDuties } from './caseTable.ts';
import { changeCase, type CaseAsked } from './changeCase.ts';
import type { Case } from './mediationCase.ts';

/** Which side did what it owed, and what was found (up to 500 code points). */
export interface RecordPerformanceInput extends CaseAsked {
  readonly partyId: string;
  readonly note: string;
}

/** The mediator writes down, once a side, that its duty is done. NOT_FOUND when the side is none; a side that owes nothing does not fit. */
export const recordPerformance = (
  work: Work,
  input: RecordPerformanceInput,
): Promise<Outcome<Case>> =>
  changeCase(work, input, 'recordPerformance', (found, stamp) => {
    if (!found.parties.some(({ id }) => id === input.partyId)) throw notFound('party');
    return openDuties(found).some(({ id }) => id === input.partyId)
      ? performedCase(found, stamp, input.partyId, input.note)
      : { reason: 'case_party_owes_nothing' };
  });
