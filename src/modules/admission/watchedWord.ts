import type { ActRequest } from '../../kernel/actRequest.ts';
import { badInput } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import { checkName } from '../../kernel/text.ts';
import { covers } from '../../kernel/work.ts';
import { limits } from './admission.limits.ts';
import { formOf } from './wordForm.ts';

/**
 * What a watched word does to a text that holds it: MARK, somebody looks at it, it is shown; APPROVE, it waits until somebody has looked;
 * MASK, the passage is drawn over for others; REFUSE, it is not taken; REPLACE, its author is asked to write another word. All act on the
 * text alone: none names, counts or touches a person.
 */
export const wordActions = ['MARK', 'APPROVE', 'MASK', 'REFUSE', 'REPLACE'] as const;

export type WordAction = (typeof wordActions)[number];

/** So many words of one action may be in force at once. */
export const wordsMax = 2_000;

/** A word or phrase that is watched for in what people write. It is ended, never deleted. */
export interface WatchedWord {
  readonly id: string;
  /** As it was entered. */
  readonly text: string;
  /** As texts are read for it (`wordForm.ts`). */
  readonly form: string;
  readonly action: WordAction;
  /** What to write for it; for REPLACE alone. */
  readonly instead?: string;
  /** Where it acts: in this area and all within. */
  readonly area: string;
  /** Why it is watched for. */
  readonly why: string;
  readonly by: string;
  readonly at: Date;
  /** Until when; absent for until somebody ends it. */
  readonly endsAt?: Date;
  readonly endedAt?: Date;
  readonly endedBy?: string;
  readonly endedWhy?: string;
  readonly endedUnder?: ActRequest;
  readonly version: number;
  readonly request: string;
  readonly order: string;
}

/** What somebody wants to have watched for. */
export interface NewWord {
  readonly text: string;
  readonly action: WordAction;
  readonly instead?: string;
  readonly area: string;
  readonly reason: string;
  readonly endsAt?: Date;
}

/** A new watched word. BAD_INPUT for text beyond the limits, without a letter or digit, or for an end that has passed. */
export function makeWord(
  asked: NewWord & { readonly id: string; readonly by: string; readonly request: string },
  at: Date,
): WatchedWord {
  const text = checkName('text', asked.text, limits.watchedText);
  const form = formOf(text);
  // One sign would stand in half of all texts.
  if (Array.from(form).length < 2)
    throw badInput('text', 'too_short', 'Give at least two signs.', limits.watchedText.min);
  if (asked.endsAt !== undefined && asked.endsAt <= at)
    throw badInput('endsAt', 'ends_past', 'Choose an end that is to come.');
  const { id, by, request, action, area, endsAt } = asked;
  return {
    ...{ id, text, form, action, area, by, at, request },
    why: checkName('reason', asked.reason, limits.admissionReason),
    ...definedFields({ instead: insteadOf(asked), endsAt }),
    version: 1,
    order: orderOf(at, id),
  };
}

function insteadOf({ action, instead }: NewWord): string | undefined {
  if (action !== 'REPLACE') return undefined;
  return checkName('instead', instead ?? '', limits.watchedInstead);
}

/** The word after somebody has ended it; it stays on record. */
export const endedWord = (
  word: WatchedWord,
  end: { readonly by: string; readonly why: string; readonly at: Date },
  endedUnder: ActRequest,
): WatchedWord => ({
  ...word,
  endedAt: end.at,
  endedBy: end.by,
  endedWhy: end.why,
  endedUnder,
  version: word.version + 1,
});

/** True while a word acts at a moment. */
export const isInForce = ({ endsAt, endedAt }: WatchedWord, now: Date): boolean =>
  endedAt === undefined && (endsAt === undefined || now < endsAt);

/** True where a word acts on a text of this area, at this moment. */
export const actsOn = (word: WatchedWord, area: string, now: Date): boolean =>
  isInForce(word, now) && covers(word.area, area);
