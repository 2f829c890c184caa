import { addDays, calendarDate } from '../../kernel/clock.ts';
import type { LocalizedText } from '../../kernel/localizedText.ts';

/** The law that a rule of conduct rests on. */
interface LegalBasis {
  /** Its name as the law is cited, in Chinese. */
  readonly law: string;
  /** Which article, as it is cited. */
  readonly article: string;
}

/** One rule of conduct in one version. A version that was in force is never changed: a later one follows it. */
export interface ConductRule {
  /** For example `C-1`: one code for one matter, in every version. */
  readonly code: string;
  readonly version: number;
  readonly title: LocalizedText;
  /** What is not allowed, and what stays allowed beside it. */
  readonly text: LocalizedText;
  /** A text that breaks it, described and not quoted. */
  readonly example: LocalizedText;
  readonly basis: readonly LegalBasis[];
  /** Calendar date from which it holds. */
  readonly validFrom: string;
  /** Last calendar date on which it holds; absent while it is in force. */
  readonly validTo?: string;
}

const holdsOn = (rule: ConductRule, date: string): boolean =>
  rule.validFrom <= date && (rule.validTo === undefined || date <= rule.validTo);

/** The rules of a book in force at a moment, in the order of the book. */
export const rulesAt = (book: readonly ConductRule[], at: Date): ConductRule[] =>
  book.filter((rule) => holdsOn(rule, calendarDate(at)));

/** The version of a rule by which something of a moment is judged; undefined when none was in force then. */
export const ruleAt = (
  book: readonly ConductRule[],
  code: string,
  at: Date,
): ConductRule | undefined => rulesAt(book, at).find((rule) => rule.code === code);

/** The number of the book's edition at a moment: 1 from its first day, one more each day from which rules began or no longer held; 0 before. */
export const editionAt = (book: readonly ConductRule[], at: Date): number => {
  const turns = book.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return new Set(turns.filter((day) => day <= calendarDate(at))).size;
};

/** What is wrong with a book of rules of conduct, as sentences: overlapping or missing versions, an empty basis, a code of another form. */
export function faultsOf(book: readonly ConductRule[]): string[] {
  const faults: string[] = [];
  for (const rule of book) {
    const name = `${rule.code} v${String(rule.version)}`;
    if (!/^C-[1-9]\d?$/u.test(rule.code)) faults.push(`${name}: the code has another form`);
    if (rule.basis.length === 0) faults.push(`${name}: rests on no law`);
    if (rule.validTo !== undefined && rule.validTo < rule.validFrom)
      faults.push(`${name}: ends before it begins`);
    faults.push(...faultsBefore(book, rule, name));
  }
  return faults;
}

function faultsBefore(book: readonly ConductRule[], rule: ConductRule, name: string): string[] {
  if (book.some((one) => one !== rule && one.code === rule.code && one.version === rule.version))
    return [`${name}: stands twice`];
  if (rule.version === 1) return [];
  const before = book.find((one) => one.code === rule.code && one.version === rule.version - 1);
  if (before === undefined) return [`${name}: there is no version before it`];
  return before.validTo === undefined || before.validTo >= rule.validFrom
    ? [`${name}: overlaps the version before it`]
    : [];
}
