import { dayText } from '../notices/dayText.ts';
import type { NoticeDraft, NoticeWords } from '../notices/notice.ts';
import type { Entry } from './entry.ts';
import type { LookUp } from './lookUp.ts';

/** What people are told of their records. */
export const ledgerNoticeWords = {
  RECORD_ENTERED: {
    topic: 'RECORD',
    zh: '您的信用记录新增一条：{date}的善行，{amount} 分。依据和认定人请打开查看。',
    en: 'Your record has a new line: a good deed of {date}, {amount} points. Open it for the rule and who found it.',
  },
  RECORD_READ: {
    topic: 'LOOK_UPS',
    zh: '有工作人员查看了您的信用记录。谁、以什么身份、为什么，请打开查看。',
    en: 'Somebody of the office looked into your record. Open it for who, in which role and why.',
  },
} as const satisfies NoticeWords;

/** What the person behind a record is told of a new line. */
export const noticeOfEntry = (personId: string, entry: Entry): NoticeDraft => ({
  personId,
  kind: 'RECORD_ENTERED',
  of: [entry.id],
  path: '/me/credit',
  at: entry.at,
  values: { date: dayText(entry.deedAt), amount: String(entry.amount) },
});

/** What a person is told when somebody looked into their record. */
export const noticeOfLookUp = (personId: string, lookUp: LookUp): NoticeDraft => ({
  personId,
  kind: 'RECORD_READ',
  of: [lookUp.id],
  path: '/me/credit',
  at: lookUp.at,
});
