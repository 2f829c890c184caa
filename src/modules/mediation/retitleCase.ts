import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { retitledCase, titleFrom } from './caseChange.ts';
import { changeCase, type KeyedCaseAsked } from './changeCase.ts';
import type { Case } from './mediationCase.ts';

/** What the case is to be called, 1 to 80 code points: every side reads it. */
export interface RetitleCaseInput extends KeyedCaseAsked {
  readonly title: string;
}

/** The mediator calls the case otherwise; the history keeps who, when, and what it was called before. */
export const retitleCase = (work: Work, input: RetitleCaseInput): Promise<Outcome<Case>> =>
  changeCase(
    work,
    input,
    'retitleCase',
    (found, stamp) => retitledCase(found, stamp, input.title),
    ({ title }) => title === titleFrom(input.title),
  );
