import type { Work } from '../../kernel/work.ts';
import { agreedCase } from './caseChange.ts';
import { changeCase, handOf, type CaseAsked, type ChangedCase } from './changeCase.ts';
import type { Agreement } from './mediationCase.ts';

/** What the sides agreed, and which of them owe something (ids of sides). */
export type RecordAgreementInput = CaseAsked & Omit<Agreement, 'at'>;

/** The mediator writes the agreement down; from then on it waits for performance. */
export const recordAgreement = (work: Work, input: RecordAgreementInput): Promise<ChangedCase> =>
  changeCase(work, input, 'recordAgreement', (found) => agreedCase(found, handOf(work), input));
