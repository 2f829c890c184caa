import type { AuditKind } from './auditLine.ts';

/** How long a sort of lines is kept, and who says so. */
export interface RetentionRule {
  readonly kind: AuditKind;
  /** Days, from when a line was written. */
  readonly days: number;
  /** Fewer are not allowed. */
  readonly daysMin: number;
  /** The article, or that we decided it; in Chinese, as laws are named. */
  readonly source: string;
  /** How often it was changed. */
  readonly version: number;
  /** Every change, the newest first; none while it is as it came. */
  readonly changes: readonly RetentionStep[];
}

/** A change of how long a sort of lines is kept. */
export interface RetentionChange {
  readonly days: number;
  readonly at: Date;
  readonly by: string;
  /** Why; absent in changes of before reasons were asked. */
  readonly reason?: string;
}

/** A change, with what held before it. */
export interface RetentionStep extends RetentionChange {
  readonly daysBefore: number;
}

const years = (count: number): number => Math.ceil(count * 365.25);

const decidedByUs = '本平台决定；不短于个人信息保护法第五十六条的三年';

/** What holds as long as nobody has changed it. */
export const usualRetention: readonly RetentionRule[] = [
  {
    kind: 'RECORD',
    days: years(10),
    daysMin: years(10),
    source: '浙江省公共信用信息管理条例 第二十条（十年）',
    version: 0,
    changes: [],
  },
  {
    kind: 'LOOK',
    days: years(3),
    daysMin: years(3),
    source: '个人信息保护法 第五十六条（三年）',
    version: 0,
    changes: [],
  },
  { kind: 'ACT', days: years(10), daysMin: years(3), source: decidedByUs, version: 0, changes: [] },
  {
    kind: 'EXPORT',
    days: years(10),
    daysMin: years(3),
    source: decidedByUs,
    version: 0,
    changes: [],
  },
  {
    kind: 'UPKEEP',
    days: years(10),
    daysMin: years(3),
    source: decidedByUs,
    version: 0,
    changes: [],
  },
];
