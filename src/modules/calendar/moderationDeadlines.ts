import type { DeadlineRule } from './deadlineRule.ts';

/** By when an appeal against a decision on a text is decided. The law asks for appeals and gives no day; the seven are our own promise. */
export const moderationDeadlines: readonly DeadlineRule[] = [
  {
    code: 'MOD_APPEAL',
    scope: 'NATIONAL',
    title: {
      zh: '内容处理申诉（自行承诺）',
      en: 'An appeal about a text is decided (own promise)',
    },
    startsAt: { zh: '作者提出申诉', en: 'the author appeals' },
    limit: 7,
    unit: 'CALENDAR_DAY',
    // Whoever promises days of its own does not gain by holidays.
    endsOnRestDays: true,
    source: '互联网跟帖评论服务管理规定',
    article: '第十三条',
    validFrom: '2022-12-15',
  },
];
