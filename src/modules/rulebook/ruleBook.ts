import type { CreditRule } from './rule.ts';

/**
 * The rules by which points are earned, as dated data: to change one, close its version with `validTo` and add the next.
 * Points only ever add here; taking away needs notice, time to answer and a second person, and has no rule yet.
 */
export const ruleBook: readonly CreditRule[] = [
  {
    code: 'agreement.performed',
    version: 1,
    source: 'AGREEMENT_PERFORMED',
    unit: 'case',
    points: 5,
    textZh:
      '经人民调解达成的协议全部履行、案件以“达成协议并已履行”结案的，其中负有约定义务并由调解员查实已履行的每一方，每案计 5 分。有一方没有履行的，各方都不计分。',
    textEn:
      'When the whole of a mediated agreement was performed and the case was closed so, each side that had a duty under it, found performed by the mediator, earns 5 points a case. While one side has not performed, no side earns.',
    validFrom: '2025-01-01',
  },
  {
    code: 'service.confirmed',
    version: 1,
    source: 'SERVICE_CONFIRMED',
    unit: 'hour',
    points: 1,
    textZh: '志愿服务经他人确认属实，每满一小时计 1 分；不足一小时的部分不计，路途时间不计。',
    textEn:
      'Volunteer service that a second person confirmed earns 1 point for each full hour; the way there and a part of an hour do not count.',
    validFrom: '2025-01-01',
  },
];
