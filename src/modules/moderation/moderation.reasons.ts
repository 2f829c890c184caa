import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    review_not_open: 'Nothing waits for a decision on this text.',
    claimed_by_other: 'A colleague has taken it up; the claim lapses by itself.',
    own_text: 'Nobody decides on what they wrote, or reported as a neighbour.',
    decided_before: 'Who made a decision does not decide on the appeal against it.',
    wording_changed: 'The author has written it anew; look at the new wording first.',
    rule_not_in_force: 'The rule of conduct is not in force.',
    no_such_passage: 'The passage does not lie within the text.',
    passage_needed: 'Say which passage is meant.',
    comments_only_of_posts:
      'Only what has comments can have them closed, and only a post can be edited.',
    too_late_to_undo:
      'The time in which a decision can be undone is over, or it was undone or appealed.',
    not_appealable: 'The decision was appealed, undone or took nothing away, or the time is over.',
    appeal_not_open: 'The appeal was decided.',
    already_reported: 'The person has reported this text before, for another reason.',
  },
  forPrograms: {
    review: 'There is no such review item, or it is not this person’s to see.',
    reportable: 'There is no such text, or it is not this person’s to report.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly moderation: Own;
  }
}
