import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { dayText } from '../notices/dayText.ts';
import type { NoticeDraft, NoticeWords } from '../notices/notice.ts';
import type { VolunteerService } from './volunteerService.ts';

/** What volunteers are told of the decisions on their services. */
export const volunteeringNoticeWords = {
  SERVICE_CONFIRMED: {
    topic: 'SERVICES',
    zh: '您{date}的志愿服务已确认，{minutes} 分钟。',
    en: 'Your service of {date} was confirmed: {minutes} minutes.',
  },
  SERVICE_DECLINED: {
    topic: 'SERVICES',
    zh: '您{date}的志愿服务没有通过确认，原因请打开查看。',
    en: 'Your service of {date} was declined. Open it for the reason.',
  },
} as const satisfies NoticeWords;

const kinds: Readonly<Record<string, keyof typeof volunteeringNoticeWords>> = {
  'service.confirmed': 'SERVICE_CONFIRMED',
  'service.declined': 'SERVICE_DECLINED',
};

/** What the volunteer is told of an event of a service. */
export function noticesOfVolunteerService(
  { id, volunteerId, startedAt, minutes }: VolunteerService,
  { type, at }: Pick<NumberedEvent, 'type' | 'at'>,
): NoticeDraft[] {
  const kind = kinds[type];
  if (kind === undefined) return [];
  const values = { date: dayText(startedAt), minutes: String(minutes) };
  return [{ personId: volunteerId, kind, of: [id], path: '/services', at, values }];
}
