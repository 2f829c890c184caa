import { AppError, badInput } from '../../kernel/appError.ts';
import type { AuthorLevel } from './authorLevel.ts';
import type { Emergency, HeldOrder } from './areaMode.ts';
import type { Passage } from './wordMatcher.ts';
import { freeAt, type WritingPause } from './writingPause.ts';

/** Why a text waits, is looked at, or has a passage drawn over. */
export interface Cause {
  readonly kind: 'WORD_MARK' | 'WORD_APPROVE' | 'WORD_MASK' | 'MODE' | 'EMERGENCY' | 'LEVEL';
  /** The watched word, or the area whose emergency it is; absent else. */
  readonly ref?: string;
  /** The passage, in code points of the text as written; absent where it is about the whole text. */
  readonly from?: number;
  readonly to?: number;
}

/** How a text comes in. */
export interface Weighed {
  readonly standing: 'SHOWN' | 'WAITING';
  /** Passages that others do not read, in code points of the text as written; the end is not part of it. */
  readonly masks: readonly { readonly from: number; readonly to: number }[];
  readonly why: readonly Cause[];
}

/** What is known when a text is weighed. It holds no figure about its author but the level, and nothing of any record. */
export interface Known {
  readonly passages: readonly Passage[];
  readonly order: HeldOrder;
  readonly level: AuthorLevel;
}

/** So many mentions of others make a new author's text wait. */
const mentionsMax = 4;
/** So many causes are kept of one text. */
const causesMax = 50;

const link = /https?:\/\/|\bwww\.|[a-z0-9-]\.(?:com|cn|net|org|top|xyz|vip|shop|cc|info)\b/iu;
const mention = /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_]/gu;

/** True for a text with a link, or with more mentions than `mentionsMax`: a new author's waits. */
export const isEnticing = (text: string): boolean =>
  link.test(text.normalize('NFKC')) || (text.match(mention)?.length ?? 0) > mentionsMax;

const actions = { MARK: 'WORD_MARK', APPROVE: 'WORD_APPROVE', MASK: 'WORD_MASK' } as const;

const causeOf = ({ word, from, to }: Passage): Cause[] =>
  word.action === 'REFUSE' || word.action === 'REPLACE'
    ? []
    : [{ kind: actions[word.action], ref: word.id, from, to }];

const callOf = ({ area }: Emergency): Cause => ({ kind: 'EMERGENCY', ref: area });

/** How a text comes in, by its words, its area and, for links and mentions alone, how long its author has been known. Pure. */
export function weigh(text: string, { passages, order, level }: Known): Weighed {
  const why: Cause[] = [
    ...order.emergencies.filter(({ kind }) => kind === 'APPROVE_ALL').map(callOf),
    ...(order.mode === 'PRE' ? [{ kind: 'MODE' } as const] : []),
    ...(level === 'NEW' && isEnticing(text) ? [{ kind: 'LEVEL' } as const] : []),
    ...passages.flatMap(causeOf),
  ];
  const waits = why.some(({ kind }) => kind !== 'WORD_MARK' && kind !== 'WORD_MASK');
  return {
    standing: waits ? 'WAITING' : 'SHOWN',
    masks: passages
      .filter(({ word }) => word.action === 'MASK')
      .map(({ from, to }) => ({ from, to })),
    why: why.slice(0, causesMax),
  };
}

const signsOf = (text: string, { from, to }: Passage): string =>
  Array.from(text).slice(from, to).join('');

/** BAD_INPUT for a text with a word that is not taken, or for which another stands: it names the passage as it was written, and what to write. */
export function refuseWords(text: string, passages: readonly Passage[]): void {
  const found = passages.find(
    ({ word: { action } }) => action === 'REFUSE' || action === 'REPLACE',
  );
  if (found === undefined) return;
  const passage = signsOf(text, found);
  const { action, instead } = found.word;
  if (action === 'REPLACE' && instead !== undefined)
    throw new AppError('BAD_INPUT', `Please write "${instead}" for "${passage}".`, {
      ...{ field: 'body', reason: 'word_replaced', passage, instead },
    });
  throw new AppError('BAD_INPUT', `Please write it without "${passage}".`, {
    ...{ field: 'body', reason: 'word_refused', passage },
  });
}

/** BAD_INPUT where nobody comments while an emergency lasts. */
export function refuseComments({ emergencies }: HeldOrder): void {
  if (emergencies.some(({ kind }) => kind === 'CLOSE_COMMENTS'))
    throw badInput('body', 'comments_closed', 'Comments are closed here for the time being.');
}

/**
 * Refuses where the author's writing is paused (FORBIDDEN `writing_paused`) or slowed (TOO_MANY `writing_slowed`, with the seconds until
 * they may write again).
 */
export function refusePaused(pauses: readonly WritingPause[], now: Date): void {
  for (const pause of pauses) {
    const free = freeAt(pause, now);
    if (free === undefined) continue;
    if (pause.everyMinutes === undefined)
      throw new AppError('FORBIDDEN', 'Your writing is paused here; you see until when and why.', {
        reason: 'writing_paused',
      });
    throw new AppError('TOO_MANY', 'Your writing is slowed here; send it again a little later.', {
      reason: 'writing_slowed',
      retryAfterS: Math.ceil((free.getTime() - now.getTime()) / 1_000),
    });
  }
}
