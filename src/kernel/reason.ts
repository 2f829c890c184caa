/**
 * The reasons that a part of the platform gives beside a code, each with what it means to who asked. What is for people has words of its
 * own in the page; for what is for programs the page says what it says of the code.
 */
export interface ReasonList {
  readonly forPeople: Readonly<Record<string, string>>;
  readonly forPrograms: Readonly<Record<string, string>>;
}

export type ReasonOf<L extends ReasonList> = keyof L['forPeople'] | keyof L['forPrograms'];

/**
 * The reasons of each part, by its name: whoever has some adds them where they are listed (`<module>.reasons.ts`).
 * @public
 */
export interface Reasons {
  readonly kernel: ReasonOf<typeof reasons>;
}

/** Why something was refused, as a word for machines. Closed: one that no part lists does not compile. */
export type Reason = Reasons[keyof Reasons];

/** The reasons that several modules give. */
export const reasons = {
  forPeople: {
    too_short: 'The text is shorter than `limit`.',
    too_long: 'The text is longer than `limit`.',
    too_few: 'Fewer than `limit` were given.',
    too_many: 'More than `limit` were given.',
    not_text: 'The text holds characters that cannot be stored.',
    not_a_name: 'The name holds what cannot be seen, or is no single line.',
    needed: 'The choice that was made needs a word of explanation.',
    too_many_versions: 'It was changed `limit` times; nothing more is kept.',
    key_reused: 'The key was used for something else.',
    changed_meanwhile: 'Somebody was faster; look again.',
  },
  forPrograms: {
    not_signed_in: 'There is no session, or it has ended.',
    role_needed: 'The role of this request does not do this.',
    not_the_job: 'Only a job of the platform does this.',
    not_a_cursor: 'It is no `endCursor` of a page.',
  },
} as const satisfies ReasonList;
