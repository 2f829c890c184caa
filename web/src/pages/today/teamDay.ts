import type { DueCaseFragment, DutyKind, Role, TeamDayQuery } from '../../gql/generated/graphql.ts';
import { mayAsk } from '../../person/rights.ts';
import { chinaDate, chinaMoment, daysUntil } from '../../words/chinaDay.ts';

/** An agreement whose day (in China) has passed, is today, or comes within three days. */
export interface DueAgreement {
  readonly case: DueCaseFragment;
  readonly by: string;
  readonly when: 'late' | 'today' | 'soon';
}

const soonDays = 3;
const dayMs = 86_400_000;

/** In what each kind of duty is counted. */
export const unitOf = {
  FLAGS: 'item',
  APPEALS: 'item',
  TEXTS: 'item',
  FLAGS_AWAITING_CASE: 'item',
  CASES_LATE: 'case',
  CASES_DUE_TODAY: 'case',
  CASES_WITHOUT_MEDIATOR: 'case',
  CASES_HANDED_BACK: 'case',
  AGREEMENTS_HANDED_BACK: 'case',
  OWN_CASES_REGISTERED: 'case',
  OWN_CASES_MEDIATING: 'case',
  CASES_REGISTERED: 'case',
  CASES_MEDIATING: 'case',
  SERVICES: 'item',
  SERVICES_TO_LOG_AGAIN: 'item',
  RESIDENTS_TO_VOUCH: 'person',
} as const satisfies Record<DutyKind, 'item' | 'case' | 'person'>;

/** What the day's question needs: whether the role looks after agreements, and until when they are shown; `now` in epoch milliseconds. */
export const variablesFor = (role: Role, now: number) => ({
  isMediator: mayAsk(role, 'recordPerformance'),
  dueBefore: chinaMoment(chinaDate(now + (soonDays + 1) * dayMs), '00:00') ?? '',
});

const whenOf = (daysLeft: number) => {
  if (daysLeft < 0) return 'late';
  return daysLeft === 0 ? 'today' : 'soon';
};

/** The mediator's agreements that are late or soon due, the most urgent first; `now` in epoch milliseconds. */
export const dueAgreements = (
  day: Pick<TeamDayQuery, 'due'>,
  now: number,
): readonly DueAgreement[] =>
  (day.due?.edges ?? [])
    .filter(({ node }) => node.mayDo.includes('RECORD_PERFORMANCE'))
    .map(({ node }) => ({ case: node, by: node.agreement?.performBy }))
    .flatMap(({ case: one, by }) => (by === undefined ? [] : [{ case: one, by }]))
    .map((due) => ({ ...due, when: whenOf(daysUntil(due.by, now)) }) as const)
    .sort((a, b) => a.by.localeCompare(b.by));
