import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { caseWithMeeting } from './caseChange.ts';
import { changeCase, type KeyedCaseAsked } from './changeCase.ts';
import type { Case, Manner } from './mediationCase.ts';

/** A talk that took place: in which way, and what was said (1 to 2,000 code points). */
export interface RecordMeetingInput extends KeyedCaseAsked {
  readonly manner: Manner;
  readonly note: string;
}

/** The mediator writes a talk down, once every side has consented. */
export const recordMeeting = (work: Work, input: RecordMeetingInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'recordMeeting', (found, stamp) =>
    caseWithMeeting(found, stamp, input.manner, input.note),
  );
