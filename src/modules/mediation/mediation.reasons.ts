import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    case: 'There is no such case, or it is not this person’s to see.',
    party: 'The case has no such side.',
    one_of: 'Exactly one of several ways has to be used.',
    is_mediator: 'The mediator of a case cannot be a side of it.',
    already_a_side: 'This side is in the case.',
    too_many_sides: 'A case has at most `limit` sides.',
    party_not_vouched:
      'In a quarrel of neighbours the residence of a side with an account has to be vouched for first.',
    history_full: 'The case has as many lines as it may have before an agreement (`limit`).',
    too_many_hand_overs: 'A case is given back at most `limit` times.',
    not_a_side: 'Only a side can owe something under the agreement.',
    in_the_past: 'The day of performance lies before today.',
    case_has_mediator: 'Somebody has accepted the case.',
    case_needs_mediator: 'Nobody has accepted the case.',
    case_needs_sides: 'The case has no side.',
    case_needs_consents: 'Not all sides have said yes.',
    case_needs_agreement: 'There is no agreement.',
    case_already_agreed: 'There is an agreement.',
    case_party_owes_nothing: 'The side owes nothing under the agreement, or has performed it.',
    case_term_extended: 'The sides have made the time for mediation longer before.',
    case_term_over: 'The time for mediation is over.',
    case_duties_performed: 'All that was agreed was performed.',
    case_duties_open: 'A side still owes something.',
    case_closed: 'The case is closed.',
    close_reason_does_not_fit: 'A case in this state is not closed for this reason.',
    flag_not_confirmed: 'No case is opened from a flag that is not confirmed.',
    flag_has_case: 'A confirmation from which a case was opened stands.',
  },
  forPrograms: {
    not_an_answer: 'A consent is yes or no.',
    acceptCase: 'It is for the mediator of the case.',
    addParty: 'It is for the mediator of the case.',
    recordConsent: 'It is for the mediator of the case.',
    recordMeeting: 'It is for the mediator of the case.',
    extendTerm: 'It is for the mediator of the case.',
    recordAgreement: 'It is for the mediator of the case.',
    recordPerformance: 'It is for the mediator of the case.',
    retitleCase: 'It is for the mediator of the case.',
    releaseCase: 'It is for the mediator of the case.',
    closeCase: 'It is for the mediator of the case.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly mediation: Own;
  }
}
