import { present } from '../../kernel/assert.ts';
import { calendarDate } from '../../kernel/clock.ts';
import type { LocalizedText } from '../../kernel/localizedText.ts';

/** What a limit is counted in. Hours and minutes run from the moment; days and months from the day after (民法典 Art 201). */
export type DeadlineUnit =
  'SECOND' | 'MINUTE' | 'HOUR' | 'WORKING_HOUR' | 'CALENDAR_DAY' | 'WORKING_DAY' | 'MONTH';

/** Where a rule holds: the whole country, or what a province or city has given itself. */
export type DeadlineScope = 'NATIONAL' | 'ZHEJIANG' | 'NINGBO' | 'SHENZHEN' | 'BEIJING' | 'JIYUAN';

/** Stands for an article that we did not find out: a clerk reads that, not a guess. */
export const articleUnknown = '条号待核';

/** One deadline of law or of a promise, as a row of data. A changed rule is a new row from its day on; clocks keep the row that they began under. */
export interface DeadlineRule {
  /** What it is about, for example MED_TERM; with scope and first day the one name of the row. */
  readonly code: string;
  readonly scope: DeadlineScope;
  readonly title: LocalizedText;
  /** What starts it. */
  readonly startsAt: LocalizedText;
  readonly limit: number;
  readonly unit: DeadlineUnit;
  /** Not before so much, where the law names a span. */
  readonly least?: number;
  /** By how much more it may be made longer, and who must want that. */
  readonly extension?: { readonly limit: number; readonly by: LocalizedText };
  /** True where it ends on its day as it comes: what is kept or shown so long, not what somebody has to do (see `dueOf`). */
  readonly endsOnRestDays?: true;
  /** The share of all cases that must keep it, where less than all. */
  readonly share?: number;
  readonly source: string;
  readonly article: string;
  /** First and last date (inclusive) on which clocks begin under it; without end while in force. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** The key of a row, kept by each clock that began under it. */
export const ruleKey = ({ code, scope, validFrom }: DeadlineRule): string =>
  `${code}/${scope}/${validFrom}`;

/** A row with the more time that it allows where those whom it names want it. */
export function extendedRule(rule: DeadlineRule): DeadlineRule {
  const { limit } = present(rule.extension, `more time by ${ruleKey(rule)}`);
  return { ...rule, limit: rule.limit + limit };
}

/** The row of a code under which a clock begins at a moment, of the first of these scopes that has one. Two rows of one code and scope never hold on one day. */
export function ruleAt(
  rules: readonly DeadlineRule[],
  code: string,
  scopes: readonly DeadlineScope[],
  at: Date,
): DeadlineRule {
  const date = calendarDate(at);
  const holding = rules.filter(
    (rule) =>
      rule.code === code &&
      rule.validFrom <= date &&
      (rule.validTo === undefined || date <= rule.validTo),
  );
  const [found] = scopes.flatMap((scope) => holding.filter((rule) => rule.scope === scope));
  return present(found, `rule ${code} on ${date}`);
}
