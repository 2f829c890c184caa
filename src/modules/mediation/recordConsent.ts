import { badInput, notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { mayAnswerFor, speaksFor } from './case.policy.ts';
import { consentedCase, refusedCase } from './caseChange.ts';
import { changeCase, notYours, type CaseAsked, type ChangedCase } from './changeCase.ts';
import type { Consent, Manner } from './mediationCase.ts';

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
export async function recordConsent(work: Work, input: RecordConsentInput): Promise<ChangedCase> {
  const { partyId, consent } = input;
  if (consent === 'ASKED')
    throw badInput('consent', 'not_an_answer', 'The answer is either yes or no.');
  return changeCase(work, input, 'recordConsent', (found, hand) => {
    const party = found.parties.find(({ id }) => id === partyId);
    if (party === undefined) throw notFound('party');
    if (!mayAnswerFor(work.actor, found, party)) throw notYours('recordConsent');
    const manner = speaksFor(work.actor, party) ? 'ONLINE' : input.manner;
    if (consent === 'REFUSED') return refusedCase(found, hand, partyId, manner);
    return party.consent === 'GIVEN'
      ? { reason: 'case_consent_given' }
      : consentedCase(found, hand, partyId, manner);
  });
}
