import { articleUnknown, type DeadlineRule } from './deadlineRule.ts';

const spokesman = {
  scope: 'NINGBO',
  startsAt: { zh: '网民提问', en: 'the question is posted' },
  source: '关于建立政府网上发言人制度的试行办法',
  article: articleUnknown,
  validFrom: '2011-01-01',
} as const;

const opinion = {
  scope: 'NATIONAL',
  startsAt: { zh: '判定为政务舆情', en: 'it is judged a matter of public opinion' },
  unit: 'HOUR',
} as const;

const notice61 = { source: '国办发〔2016〕61号', article: '二', validFrom: '2016-07-30' } as const;

const hotline = {
  scope: 'NATIONAL',
  startsAt: { zh: '群众来电、来信', en: 'somebody gets in touch' },
  source: 'GB/T 33358-2016 政府热线服务规范',
  article: articleUnknown,
  validFrom: '2017-07-01',
} as const;

const dispatch = {
  scope: 'BEIJING',
  startsAt: { zh: '派单', en: 'it is handed to an office' },
  source: '北京市接诉即办工作条例（2021年草案）',
  article: articleUnknown,
  validFrom: '2021-09-24',
} as const;

/** By when the public is answered: spokespersons, public opinion, hotlines (NORMS §3.9, §3.10). */
export const answerDeadlines: readonly DeadlineRule[] = [
  {
    ...spokesman,
    code: 'SPK_ACCEPT',
    title: { zh: '发言人受理', en: 'The spokesperson takes the question on' },
    limit: 24,
    unit: 'HOUR',
  },
  {
    ...spokesman,
    code: 'SPK_REPLY',
    title: { zh: '发言人答复', en: 'The spokesperson answers' },
    limit: 7,
    unit: 'WORKING_DAY',
  },
  {
    ...opinion,
    code: 'OPN_AUTH',
    title: { zh: '发布权威信息', en: 'Reliable facts are published' },
    limit: 5,
    source: '国务院办公厅关于政务舆情回应的实施规定（2016年11月）',
    article: articleUnknown,
    validFrom: '2016-11-10',
  },
  {
    ...opinion,
    ...notice61,
    code: 'OPN_RESP',
    title: { zh: '回应政务舆情', en: 'Public opinion is answered' },
    limit: 48,
  },
  {
    ...opinion,
    ...notice61,
    code: 'OPN_PRESS',
    title: { zh: '召开新闻发布会（特别重大、重大）', en: 'A press conference (major events)' },
    limit: 24,
  },
  {
    ...hotline,
    code: 'HOT_PHONE',
    title: { zh: '热线接通', en: 'The telephone is answered' },
    limit: 15,
    unit: 'SECOND',
    share: 0.95,
  },
  {
    ...hotline,
    code: 'HOT_MSG',
    title: { zh: '短信等答复', en: 'A short message is answered' },
    limit: 3,
    unit: 'MINUTE',
  },
  {
    ...hotline,
    code: 'HOT_MAIL',
    title: { zh: '信箱答复', en: 'A letter is answered' },
    limit: 24,
    unit: 'HOUR',
  },
  {
    ...dispatch,
    code: 'HOT_2H',
    title: { zh: '紧急事项办理', en: 'Emergencies' },
    limit: 2,
    unit: 'HOUR',
  },
  {
    ...dispatch,
    code: 'HOT_24H',
    title: { zh: '水电气热等事项办理', en: 'Water, power, gas, heat' },
    limit: 24,
    unit: 'HOUR',
  },
  {
    ...dispatch,
    code: 'HOT_7D',
    title: { zh: '一般事项办理', en: 'General matters' },
    limit: 7,
    unit: 'CALENDAR_DAY',
  },
  {
    ...dispatch,
    code: 'HOT_15D',
    title: { zh: '复杂事项办理', en: 'Complex matters' },
    limit: 15,
    unit: 'CALENDAR_DAY',
  },
];
