import { calendarDate } from '../../kernel/clock.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** What a rule of accounts limits. */
export type AccountRuleCode =
  /** How long a shown name stays before it can be changed again: a name that changes every day is nobody's. */
  | 'DISPLAY_NAME'
  /** How long a home stays: nobody wanders through the communities to read and write in each. */
  | 'HOME'
  /** How long a closed account can be had back before it is erased. */
  | 'CLOSURE'
  /** How long a code from the counter opens an account. */
  | 'RESET_CODE';

/** One limit in one version. A version that was in force is never changed: a later one follows it. */
interface AccountRule {
  readonly code: AccountRuleCode;
  readonly limit: number;
  readonly unit: 'day' | 'minute';
  /** Calendar date from which it holds. */
  readonly validFrom: string;
  /** Last calendar date on which it holds; absent while it is in force. */
  readonly validTo?: string;
}

/** The limits of accounts as dated data: to change one, close its version with `validTo` and add the next. All are our own choice; no law sets them. */
const accountRules: readonly AccountRule[] = [
  { code: 'DISPLAY_NAME', limit: 30, unit: 'day', validFrom: '2025-01-01' },
  { code: 'HOME', limit: 90, unit: 'day', validFrom: '2025-01-01' },
  { code: 'CLOSURE', limit: 15, unit: 'day', validFrom: '2025-01-01' },
  { code: 'RESET_CODE', limit: 30, unit: 'minute', validFrom: '2025-01-01' },
];

/** How many milliseconds a limit is at a moment; 0 when no version was in force then. */
export function accountLimitMs(
  code: AccountRuleCode,
  now: Date,
  rules: readonly AccountRule[] = accountRules,
): number {
  const date = calendarDate(now);
  const rule = rules.find(
    (one) =>
      one.code === code &&
      one.validFrom <= date &&
      (one.validTo === undefined || date <= one.validTo),
  );
  return rule === undefined ? 0 : rule.limit * (rule.unit === 'day' ? dayMs : minuteMs);
}

/** For how many days something stays once it was changed. */
export const accountLimitDays = (code: 'DISPLAY_NAME' | 'HOME', now: Date): number =>
  accountLimitMs(code, now) / dayMs;

/** When something that was last changed at a moment may be changed again; undefined when that is now. */
export function changeableFrom(
  code: AccountRuleCode,
  lastChangedAt: Date | undefined,
  now: Date,
): Date | undefined {
  if (lastChangedAt === undefined) return undefined;
  const from = new Date(lastChangedAt.getTime() + accountLimitMs(code, now));
  return now < from ? from : undefined;
}
