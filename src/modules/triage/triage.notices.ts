import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import type { NoticeDraft, NoticeWords } from '../notices/notice.ts';
import type { Message } from '../opinion/message.ts';
import type { ConflictFlag } from './conflictFlag.ts';

/** What authors are told of the decisions on what they wrote. */
export const triageNoticeWords = {
  POST_CONFIRMED: {
    topic: 'ANSWERS',
    zh: '您提交的内容（{no}）已确认为矛盾纠纷，待立案调解。',
    en: 'What you wrote under {no} was confirmed as a conflict and waits for a case.',
  },
  POST_READ: {
    topic: 'ANSWERS',
    zh: '您提交的内容（{no}）已有工作人员看过，没有列为矛盾纠纷。原因和您还可以怎么办，请打开查看。',
    en: 'What you wrote under {no} was read and not taken as a conflict. Open it for the reason and what else you can do.',
  },
} as const satisfies NoticeWords;

const kinds: Readonly<Record<string, keyof typeof triageNoticeWords>> = {
  'flag.confirmed': 'POST_CONFIRMED',
  'flag.dismissed': 'POST_READ',
};

/** What the author is told of an event of a flag; nobody is told of an own act, and what was gathered has no author here. */
export function noticesOfConflictFlag(
  { id, history }: ConflictFlag,
  { no, authorId }: Message,
  { type, version, at }: NumberedEvent,
): NoticeDraft[] {
  const kind = kinds[type];
  const by = history.find((line) => line.at.getTime() === at.getTime())?.by;
  if (kind === undefined || authorId === undefined || authorId === by) return [];
  const of = [id, String(version)];
  return [{ personId: authorId, kind, of, path: `/posts/${no}`, at, values: { no } }];
}
