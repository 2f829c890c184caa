import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { caseWithMeeting, type Meeting } from './caseChange.ts';
import { attachToCase } from './caseFiles.ts';
import { changeCase, type KeyedCaseAsked } from './changeCase.ts';
import type { Case } from './mediationCase.ts';

/** A talk that took place: in which way, what was said (1 to 2,000 code points), and what was brought to it. */
export type RecordMeetingInput = KeyedCaseAsked & Meeting;

/** The mediator writes a talk down, once every side has consented. */
export const recordMeeting = (work: Work, input: RecordMeetingInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'recordMeeting', async (found, stamp) => {
    const made = caseWithMeeting(found, stamp, input);
    await attachToCase(work, found, input);
    return made;
  });
