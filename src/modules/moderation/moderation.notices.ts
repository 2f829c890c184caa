import { present } from '../../kernel/assert.ts';
import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import type { NoticeDraft, NoticeWords } from '../notices/notice.ts';
import type { ReviewItem, ReviewLine } from './reviewItem.ts';

/** What authors are told of decisions on what they wrote, and of their appeals. */
export const moderationNoticeWords = {
  TEXT_KEPT: {
    topic: 'ANSWERS',
    zh: '您写的内容（{no}）已有工作人员看过，予以保留，公开可见。',
    en: 'What you wrote ({no}) was looked at and stays; everybody can read it.',
  },
  TEXT_DECIDED: {
    topic: 'ANSWERS',
    zh: '对您写的内容（{no}）作出了处理决定。依据的规则、涉及的文字和您可以怎样申诉，请打开查看。',
    en: 'A decision was made on what you wrote ({no}). Open it for the rule, the passage and how to appeal.',
  },
  DECISION_UNDONE: {
    topic: 'ANSWERS',
    zh: '对您写的内容（{no}）的处理决定已撤销，工作人员会重新查看。',
    en: 'The decision on what you wrote ({no}) was taken back; somebody will look again.',
  },
  APPEAL_UPHELD: {
    topic: 'ANSWERS',
    zh: '您对内容（{no}）的申诉已由另一位工作人员复核，决定维持。理由请打开查看。',
    en: 'Another person has looked at your appeal ({no}); the decision stands. Open it for the reasons.',
  },
  APPEAL_OVERTURNED: {
    topic: 'ANSWERS',
    zh: '您对内容（{no}）的申诉成立，原决定已撤销，内容已恢复。给您带来不便，我们向您致歉。',
    en: 'Your appeal ({no}) was right: the decision is withdrawn and your words are back. We are sorry.',
  },
  APPEAL_LAPSED: {
    topic: 'ANSWERS',
    zh: '您对内容（{no}）的申诉未在期限内办理，原决定自动失效，内容已恢复。给您带来不便，我们向您致歉。',
    en: 'Your appeal ({no}) was not decided in time, so the decision has ended and your words are back. We are sorry.',
  },
} as const satisfies NoticeWords;

type Kind = keyof typeof moderationNoticeWords;

const kinds: Readonly<Partial<Record<ReviewLine['act'], Kind>>> = {
  UNDONE: 'DECISION_UNDONE',
  UPHELD: 'APPEAL_UPHELD',
  OVERTURNED: 'APPEAL_OVERTURNED',
  LAPSED: 'APPEAL_LAPSED',
};

const kindOf = (item: ReviewItem, { act, decision }: ReviewLine): Kind | undefined => {
  if (act !== 'DECIDED') return kinds[act];
  const made = present(
    item.decisions.find(({ number }) => number === decision),
    'decision',
  );
  return made.act === 'KEEP' ? 'TEXT_KEPT' : 'TEXT_DECIDED';
};

/** What the author is told of an act on the item of a text: each act once, whoever decided. What was gathered has no author here. */
export function noticesOfReview(
  item: ReviewItem,
  { no }: { readonly no: string },
  { type, at }: NumberedEvent,
): NoticeDraft[] {
  const line = item.history.find(
    (one) => one.at.getTime() === at.getTime() && type === `review.${one.act.toLowerCase()}`,
  );
  const kind = line === undefined ? undefined : kindOf(item, line);
  if (line === undefined || kind === undefined || item.authorId === undefined) return [];
  const of = [item.id, String(item.history.indexOf(line))];
  return [{ personId: item.authorId, kind, of, path: '/me/decisions', at, values: { no } }];
}
