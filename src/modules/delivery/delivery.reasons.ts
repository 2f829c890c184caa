import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    not_a_mail_address: 'It is no mail address such as name@example.com.',
    not_offered: 'Nothing is sent that way here.',
    not_a_push_service: 'The push service of this browser is not one that is called here.',
    wrong_code: 'The code is another one.',
    code_over: 'The code holds no longer; have another one sent.',
    address_gone: 'The address was changed or removed; there is nothing to send.',
    address_refused:
      'The address takes nothing, or is not confirmed; its person has to correct it first.',
    codes: 'Too many codes were sent; `retryAfterS` says when it goes on.',
    code_guesses: 'Too many wrong codes were given; `retryAfterS` says when it goes on.',
  },
  forPrograms: {
    address: 'The person has no address there.',
    delivery: 'There is no such delivery.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly delivery: Own;
  }
}
