import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { closedCase } from './caseChange.ts';
import { whyNotClose } from './caseTable.ts';
import { changeCase, type CaseAsked } from './changeCase.ts';
import type { Case, CloseReason } from './mediationCase.ts';

/** How the case ends, with a remark of up to 500 code points; OTHER needs one. */
export interface CloseCaseInput extends CaseAsked {
  readonly reason: CloseReason;
  readonly note: string;
}

/** The mediator closes the case for a reason that fits where it stands. */
export const closeCase = (work: Work, input: CloseCaseInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'closeCase', (found, stamp) => {
    const reason = whyNotClose(found, input.reason);
    return reason === null ? closedCase(found, stamp, input.reason, input.note) : { reason };
  });
