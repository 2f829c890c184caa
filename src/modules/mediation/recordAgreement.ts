import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { agreedCase } from './caseChange.ts';
import { attachToCase } from './caseFiles.ts';
import { changeCase, type KeyedCaseAsked } from './changeCase.ts';
import type { Case, Agreement } from './mediationCase.ts';

/** What the sides agreed, and which of them owe something (ids of sides). */
export type RecordAgreementInput = KeyedCaseAsked & Omit<Agreement, 'at'>;

/** The mediator writes the agreement down; from then on it waits for performance. */
export const recordAgreement = (work: Work, input: RecordAgreementInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'recordAgreement', async (found, stamp) => {
    const made = agreedCase(found, stamp, input);
    await attachToCase(work, found, input);
    return made;
  });
