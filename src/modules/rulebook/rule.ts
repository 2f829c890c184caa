import { AppError } from '../../kernel/appError.ts';

/**
 * From what a credit entry may come. The list is closed. Speech of any kind (posts, comments, votes, reports, petitions,
 * appeals, objections) and refusing or failing mediation are not in it, and a test tries each of them.
 */
export const creditSources = ['AGREEMENT_PERFORMED', 'SERVICE_CONFIRMED'] as const;

export type CreditSource = (typeof creditSources)[number];

/** What one unit of a rule is. */
type CreditUnit = 'case' | 'hour';

/** One rule in one version. A version that was in force is never changed: a later one follows it. */
export interface CreditRule<K extends CreditSource = CreditSource> {
  readonly code: string;
  readonly version: number;
  readonly source: K;
  readonly unit: CreditUnit;
  /** Points for one unit, a whole number. */
  readonly points: number;
  readonly textZh: string;
  readonly textEn: string;
  /** Calendar date from which it holds. */
  readonly validFrom: string;
  /** Last calendar date on which it holds; absent while it is in force. */
  readonly validTo?: string;
}

/** The version of a rule by which a deed of a calendar date is weighed; undefined when none was in force then. */
export const ruleOn = (
  book: readonly CreditRule[],
  code: string,
  date: string,
): CreditRule | undefined => book.find((rule) => rule.code === code && holdsOn(rule, date));

/** The rules in force on a calendar date, in the order of the book. */
export const rulesOn = (book: readonly CreditRule[], date: string): CreditRule[] =>
  book.filter((rule) => holdsOn(rule, date));

/** One version of a rule; undefined when the book has never had it. */
export const ruleVersion = (
  book: readonly CreditRule[],
  code: string,
  version: number,
): CreditRule | undefined => book.find((rule) => rule.code === code && rule.version === version);

/** Stops whatever is no source of credit, also where types cannot look (stored data, plain JavaScript): FORBIDDEN, `not_a_source`. */
export function checkSource(kind: string): CreditSource {
  const source = creditSources.find((known) => known === kind);
  if (source === undefined)
    throw new AppError('FORBIDDEN', 'Credit never comes from this: see the credit rules.', {
      reason: 'not_a_source',
    });
  return source;
}

/** What is wrong with a book of rules, as sentences: overlapping or missing versions, points that are no whole number above 0. */
export function faultsOf(book: readonly CreditRule[]): string[] {
  const faults: string[] = [];
  for (const rule of book) {
    const name = `${rule.code} v${String(rule.version)}`;
    if (!creditSources.includes(rule.source)) faults.push(`${name}: ${rule.source} is no source`);
    if (!Number.isInteger(rule.points) || rule.points < 1)
      faults.push(`${name}: points must be a whole number above 0`);
    if (rule.validTo !== undefined && rule.validTo < rule.validFrom)
      faults.push(`${name}: ends before it begins`);
    faults.push(...faultsBefore(book, rule, name));
  }
  return faults;
}

const holdsOn = (rule: CreditRule, date: string): boolean =>
  rule.validFrom <= date && (rule.validTo === undefined || date <= rule.validTo);

function faultsBefore(book: readonly CreditRule[], rule: CreditRule, name: string): string[] {
  if (rule.version === 1) return [];
  const before = ruleVersion(book, rule.code, rule.version - 1);
  if (before === undefined) return [`${name}: there is no version before it`];
  const faults = [];
  if (before.source !== rule.source) faults.push(`${name}: a rule keeps its source`);
  if (before.validTo === undefined || before.validTo >= rule.validFrom)
    faults.push(`${name}: overlaps the version before it`);
  return faults;
}
