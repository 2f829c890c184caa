import type { Role, TeamCaseFragment, TeamDayQuery } from '../../gql/generated/graphql.ts';
import { desksOf } from '../../person/desks.ts';
import { isInPart, type CasePart } from '../../duties/casePart.ts';
import { toLogAgain } from '../../duties/toLogAgain.ts';
import { daysUntil } from '../../words/chinaDay.ts';

/** How many of a sort wait; `isMore` when they were not all read. */
export interface Pile {
  readonly name:
    | 'flags'
    | 'confirmed'
    | 'unaccepted'
    | 'handedBack'
    | 'handedBackAgreed'
    | 'registered'
    | 'consenting'
    | 'mediating'
    | 'services'
    | 'declined';
  readonly unit: 'item' | 'case';
  readonly to: string;
  readonly count: number;
  readonly isMore: boolean;
}

/** An agreement whose day (in China) has passed, is today, or comes within three days. */
export interface DueAgreement {
  readonly case: TeamCaseFragment;
  readonly by: string;
  readonly when: 'late' | 'today' | 'soon';
}

const soonDays = 3;

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo?: { readonly hasNextPage: boolean };
}

const isMore = (page: Page<unknown> | undefined) => page?.pageInfo?.hasNextPage ?? false;

const nodesOf = <Node>(page: Page<Node> | undefined) => page?.edges.map(({ node }) => node) ?? [];

/** What the day's question needs for a role: only what its desks may read. */
export const variablesFor = (role: Role) => {
  const paths = desksOf(role).map(({ path }) => path);
  return {
    withConfirmed: role === 'SPOKESPERSON',
    withFlags: paths.includes('/desk'),
    withCases: paths.includes('/cases'),
    withServices: paths.includes('/services') && role !== 'VOLUNTEER',
    withOwn: role === 'VOLUNTEER',
  };
};

const whenOf = (daysLeft: number) => {
  if (daysLeft < 0) return 'late';
  return daysLeft === 0 ? 'today' : 'soon';
};

/** The agreements that are late or soon due and that the person may look after, the most urgent first; `now` in epoch milliseconds. */
export const dueAgreements = (day: TeamDayQuery, now: number): readonly DueAgreement[] =>
  nodesOf(day.agreed)
    .filter(({ mayDo }) => mayDo.includes('recordPerformance'))
    .map((one) => ({ case: one, by: one.agreement?.performBy }))
    .flatMap(({ case: one, by }) => (by === undefined ? [] : [{ case: one, by }]))
    .filter(({ by }) => daysUntil(by, now) <= soonDays)
    .map((due) => ({ ...due, when: whenOf(daysUntil(due.by, now)) }) as const)
    .sort((a, b) => a.by.localeCompare(b.by));

const caseStates = {
  registered: 'REGISTERED',
  mediating: 'MEDIATING',
  agreed: 'AGREED',
} as const;

// Each count leads to the list of exactly the cases it counts.
const casePiles = (day: TeamDayQuery, isMediator: boolean, personId: string): readonly Pile[] => {
  const pile = (name: Pile['name'], list: keyof typeof caseStates, part: CasePart): Pile => ({
    name,
    unit: 'case',
    to: `/cases?state=${caseStates[list]}${part === 'all' ? '' : `&of=${part}`}`,
    count: nodesOf(day[list]).filter((one) => isInPart(one, part, personId)).length,
    isMore: isMore(day[list]),
  });
  return isMediator
    ? [
        pile('unaccepted', 'registered', 'waiting'),
        pile('handedBack', 'mediating', 'waiting'),
        pile('handedBackAgreed', 'agreed', 'waiting'),
        pile('consenting', 'registered', 'mine'),
        pile('mediating', 'mediating', 'mine'),
      ]
    : [pile('registered', 'registered', 'all'), pile('mediating', 'mediating', 'all')];
};

interface Whose {
  readonly role: Role;
  readonly personId: string;
  /** In epoch milliseconds. */
  readonly now: number;
}

/** What waits for somebody in this role, in the order of the line; nothing empty is listed. */
export const pilesOf = (day: TeamDayQuery, { role, personId, now }: Whose): readonly Pile[] => {
  const unit = 'item';
  const count = (page: Page<unknown> | undefined) => nodesOf(page).length;
  const confirmed = nodesOf(day.confirmed).filter((flag) => flag.case === null);
  const declined = toLogAgain(nodesOf(day.myServices), now);
  const piles: readonly Pile[] = [
    { name: 'flags', to: '/desk', unit, count: count(day.flags), isMore: isMore(day.flags) },
    {
      name: 'confirmed',
      ...{ to: '/desk?state=CONFIRMED&of=waiting', unit, count: confirmed.length },
      isMore: isMore(day.confirmed),
    },
    ...casePiles(day, role === 'MEDIATOR', personId),
    {
      name: 'services',
      ...{ to: '/services', unit, count: count(day.services), isMore: isMore(day.services) },
    },
    { name: 'declined', to: '/services?of=declined', unit, count: declined.length, isMore: false },
  ];
  return piles.filter((pile) => pile.count > 0);
};
