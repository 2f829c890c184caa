import { badInput, notFound } from '../../kernel/appError.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { mayAnswerFor, speaksFor } from './case.policy.ts';
import { consentedCase, refusedCase } from './caseChange.ts';
import { changeCase, notYours, type CaseAsked } from './changeCase.ts';
import type { Case, Consent, Manner, Party } from './mediationCase.ts';

/** A side's answer: GIVEN or REFUSED, and in which way it was said. */
export interface RecordConsentInput extends CaseAsked {
  readonly partyId: string;
  readonly consent: Consent;
  readonly manner: Manner;
}

/**
 * The mediator writes a side's answer down, or the side gives it here itself, which is always ONLINE. A refusal, also by a
 * side that had consented, closes the case at once.
 */
export async function recordConsent(work: Work, input: RecordConsentInput): Promise<Outcome<Case>> {
  const { partyId, consent } = input;
  if (consent === 'ASKED')
    throw badInput('consent', 'not_an_answer', 'The answer is either yes or no.');
  const partyIn = ({ parties }: Case) => parties.find(({ id }) => id === partyId);
  const mayAnswer = (found: Case, party: Party) => mayAnswerFor(work.actor, found, party);
  return changeCase(
    work,
    input,
    'recordConsent',
    (found, stamp) => {
      const party = partyIn(found);
      if (party === undefined) throw notFound('party');
      if (!mayAnswer(found, party)) throw notYours('recordConsent');
      const manner = speaksFor(work.actor, party) ? 'ONLINE' : input.manner;
      return consent === 'REFUSED'
        ? refusedCase(found, stamp, partyId, manner)
        : consentedCase(found, stamp, partyId, manner);
    },
    (found) => {
      const party = partyIn(found);
      return party?.consent === consent && mayAnswer(found, party);
    },
  );
}
