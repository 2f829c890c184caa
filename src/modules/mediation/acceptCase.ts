import type { Work } from '../../kernel/work.ts';
import { acceptedCase } from './caseChange.ts';
import { changeCase, type CaseAsked, type ChangedCase } from './changeCase.ts';

/** A mediator of the area, who is no side, takes on a case that has no mediator yet. */
export const acceptCase = (work: Work, asked: CaseAsked): Promise<ChangedCase> =>
  changeCase(work, asked, 'acceptCase', acceptedCase);
