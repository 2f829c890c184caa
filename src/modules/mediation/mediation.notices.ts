import { calendarDate } from '../../kernel/clock.ts';
import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { dayText } from '../notices/dayText.ts';
import type { NoticeDraft, NoticeWords } from '../notices/notice.ts';
import type { Case, CaseLine, Party } from './mediationCase.ts';

/** What the sides of a case, and whoever wrote what it began with, are told of it. */
export const mediationNoticeWords = {
  CASE_OPENED: {
    topic: 'CASES',
    zh: '您提交的内容已立案，案件编号 {no}。各方由调解员添加。',
    en: 'A case was opened from what you wrote: {no}. The mediator adds the sides.',
  },
  CONSENT_ASKED: {
    topic: 'CASES',
    zh: '您是案件 {no} 的当事方，请您决定是否愿意调解。不愿意也可以，不影响您依法起诉。',
    en: 'You are a side of case {no}: please say whether you want mediation. You may say no; the way to court stays open.',
  },
  CASE_MEETING: {
    topic: 'CASES',
    zh: '案件 {no} 登记了一次调解，请您查看是否属实。',
    en: 'A talk was recorded in case {no}. Please see whether it is right.',
  },
  CASE_EXTENDED: {
    topic: 'CASES',
    zh: '案件 {no} 登记了各方同意延长调解期限，请您查看是否属实。',
    en: 'It was recorded in case {no} that all sides want more time for mediation. Please see whether it is right.',
  },
  CASE_AGREED: {
    topic: 'CASES',
    zh: '案件 {no} 登记了调解协议，约定履行期限到{date}（含当日）。请您查看。',
    en: 'An agreement was recorded in case {no}, to be performed by {date}. Please read it.',
  },
  PERFORMANCE_DUE: {
    topic: 'REMINDERS',
    zh: '案件 {no} 的协议约定履行期限到{date}（含当日），请您按时履行；有困难请告诉调解员。',
    en: 'What was agreed in case {no} is due by {date}. If that is difficult, tell the mediator.',
  },
  CASE_CLOSED: {
    topic: 'CASES',
    zh: '案件 {no} 已结案，结果请打开查看。',
    en: 'Case {no} was closed. Open it for the outcome.',
  },
} as const satisfies NoticeWords;

type Kind = keyof typeof mediationNoticeWords;

/** The persons behind the sides: a firm's is its representative. */
export type PersonOf = (party: Party) => string | undefined;

const kindOfAct: Readonly<Partial<Record<CaseLine['act'], Kind>>> = {
  party_added: 'CONSENT_ASKED',
  meeting: 'CASE_MEETING',
  extended: 'CASE_EXTENDED',
  agreed: 'CASE_AGREED',
  closed: 'CASE_CLOSED',
};

/** Where a case stands in the page. */
export const pathOfCase = ({ no }: Pick<Case, 'no'>): string => `/cases/${no}`;

const draftOf = (found: Case, kind: Kind, personId: string, of: string, at: Date): NoticeDraft => ({
  personId,
  kind,
  of: [found.id, of],
  path: pathOfCase(found),
  at,
  values: {
    no: found.no,
    ...(found.agreement === undefined ? {} : { date: dayText(found.agreement.performBy) }),
  },
});

const personsOf = (parties: readonly Party[], personOf: PersonOf): string[] => [
  ...new Set(parties.flatMap((party) => personOf(party) ?? [])),
];

/** What the sides are told of an act on their case; nobody is told of an own act. */
export function noticesOfCase(
  found: Case,
  { version }: Pick<NumberedEvent, 'version'>,
  personOf: PersonOf,
): NoticeDraft[] {
  const line = found.history[version - 1];
  const kind = line === undefined ? undefined : kindOfAct[line.act];
  if (line === undefined || kind === undefined) return [];
  const concerned =
    line.act === 'party_added'
      ? found.parties.filter(({ id }) => id === line.partyId)
      : found.parties;
  return personsOf(concerned, personOf)
    .filter((personId) => personId !== line.by)
    .map((personId) => draftOf(found, kind, personId, String(line.number), line.at));
}

/** What whoever wrote the message is told when a case is opened from it. The address is the post's: a case opens for its sides alone. */
export function noticeOfOpening(
  found: Case,
  { no, authorId }: { readonly no: string; readonly authorId?: string },
): NoticeDraft[] {
  const [opened] = found.history;
  if (authorId === undefined || opened === undefined || opened.by === authorId) return [];
  const draft = draftOf(found, 'CASE_OPENED', authorId, 'opened', opened.at);
  return [{ ...draft, path: `/posts/${no}` }];
}

/** What the sides that still owe something are told when the agreed day comes near. */
export function noticesOfDueDay(found: Case, at: Date, personOf: PersonOf): NoticeDraft[] {
  const { agreement, state, parties } = found;
  if (agreement === undefined || state !== 'AGREED') return [];
  const owing = parties.filter(
    ({ id, performedAt }) => agreement.duties.includes(id) && performedAt === undefined,
  );
  return personsOf(owing, personOf).map((personId) =>
    draftOf(found, 'PERFORMANCE_DUE', personId, calendarDate(agreement.performBy), at),
  );
}
