import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    word_refused: 'The text holds a watched word that is not taken: `passage`.',
    word_replaced: 'The text holds a watched word for which another stands: `passage`, `instead`.',
    comments_closed: 'Comments are closed in this area while an emergency lasts.',
    writing_paused: 'The writing of this person is paused.',
    writing_slowed: 'This person writes one text in a span of time; the next one comes too early.',
    word_exists: 'This text is watched for already, in the same way and area.',
    words_full: '`limit` words of this action are in force; end one first.',
    ends_past: 'The end lies in the past.',
    mode_full: 'The area has changed its mode `limit` times; nothing more is kept.',
    second_person: 'Another person than the one who proposed it must approve.',
  },
  forPrograms: {
    watchedWord: 'There is no such watched word, or it is not this person’s to see.',
    pause: 'There is no such pause, or it is not this person’s to see.',
    conduct: 'There is no such rule of conduct in force.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly admission: Own;
  }
}
