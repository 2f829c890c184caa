import { calendarDate } from '../../kernel/clock.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { idFrom, orderOf } from '../../kernel/id.ts';
import type { Actor, Role } from '../../kernel/work.ts';

/** For what people are looked for: to be a side of a case, to be served at the counter, to see who holds which role. */
export const searchPurposes = ['CASE_PARTY', 'COUNTER', 'ROLES'] as const;
type SearchPurpose = (typeof searchPurposes)[number];

/** Somebody looked for people and found one: who, in which role, for what. Kept for the person found. */
export interface PersonSearch {
  readonly id: string;
  readonly by: string;
  /** The office in which it was asked: a role over an area. */
  readonly role: Role;
  readonly scope: string;
  readonly purpose: SearchPurpose;
  /** The public number of the case that it was for. */
  readonly caseNo?: string;
  /** The person or the firm found; absent when nobody was. */
  readonly subject?: string;
  readonly at: Date;
  readonly order: string;
}

/** What a look-up was for. */
export interface SearchReason {
  readonly purpose: SearchPurpose;
  readonly caseNo?: string;
}

/**
 * The lines of one look-up, one for each of those found, or one that names nobody. The id is made of everything but the time of
 * day: typing a name letter by letter leaves one line, not five.
 */
export function makeSearches(
  { personId, scope }: Actor,
  role: Role,
  { purpose, caseNo }: SearchReason,
  subjects: readonly string[],
  at: Date,
): PersonSearch[] {
  const found: readonly (string | undefined)[] = subjects.length === 0 ? [undefined] : subjects;
  return found.map((subject) => {
    const words = [personId, role, scope, purpose, caseNo ?? '', subject ?? '', calendarDate(at)];
    const id = idFrom('personSearch', ...words);
    return {
      ...{ id, by: personId, role, scope, purpose, at, order: orderOf(at, id) },
      ...definedFields({ caseNo, subject }),
    };
  });
}
