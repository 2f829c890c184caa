import type { Role, TeamCaseFragment, TeamDayQuery } from '../../gql/generated/graphql.ts';
import { desksOf } from '../../person/desks.ts';
import { daysUntil } from '../../words/chinaDay.ts';

/** How many of a sort wait; `isMore` when there are more than one page of them. */
export interface Pile {
  readonly name:
    | 'flags'
    | 'unaccepted'
    | 'handedBack'
    | 'registered'
    | 'consenting'
    | 'mediating'
    | 'services'
    | 'own';
  readonly to: string;
  readonly count: number;
  readonly isMore: boolean;
}

/** An agreement whose day (in China) has passed, or comes within three days. */
export interface DueAgreement {
  readonly case: TeamCaseFragment;
  readonly by: string;
  readonly isLate: boolean;
}

const soonDays = 3;

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo?: { readonly hasNextPage: boolean };
}

const nodesOf = <Node>(page: Page<Node> | undefined) => page?.edges.map(({ node }) => node) ?? [];

/** What the day's question needs for a role: only what its desks may read. */
export const variablesFor = (role: Role) => {
  const paths = desksOf(role).map(({ path }) => path);
  return {
    withFlags: paths.includes('/desk'),
    withCases: paths.includes('/cases'),
    withServices: paths.includes('/services') && role !== 'VOLUNTEER',
    withOwn: role === 'VOLUNTEER',
  };
};

/** The agreements that are late or soon due, the most urgent first; `now` in epoch milliseconds. */
export const dueAgreements = (day: TeamDayQuery, now: number): readonly DueAgreement[] =>
  nodesOf(day.agreed)
    .map((one) => ({ case: one, by: one.agreement?.performBy }))
    .flatMap(({ case: one, by }) => (by === undefined ? [] : [{ case: one, by }]))
    .filter(({ by }) => daysUntil(by, now) <= soonDays)
    .map((due) => ({ ...due, isLate: daysUntil(due.by, now) < 0 }))
    .sort((a, b) => a.by.localeCompare(b.by));

const isWaiting = ({ mediator }: TeamCaseFragment) => mediator === null;

// Cases that lost their mediator on the way stay in the state they have.
const handedBackIn = (day: TeamDayQuery): Pile => {
  const talking = nodesOf(day.mediating).filter(isWaiting).length;
  const agreed = nodesOf(day.agreed).filter(isWaiting).length;
  const state = talking > 0 ? 'MEDIATING' : 'AGREED';
  return {
    name: 'handedBack',
    to: `/cases?state=${state}`,
    count: talking + agreed,
    isMore: false,
  };
};

/** What waits for somebody in this role, in the order of the line; nothing empty is listed. */
export const pilesOf = (day: TeamDayQuery, role: Role, personId: string): readonly Pile[] => {
  const isMine = ({ mediator }: TeamCaseFragment) => mediator?.id === personId;
  const registered = nodesOf(day.registered);
  const isMediator = role === 'MEDIATOR';
  const toAccept = isMediator ? registered.filter(isWaiting) : registered;
  const consenting = isMediator ? registered.filter(isMine) : [];
  const mediating = nodesOf(day.mediating).filter((one) => !isMediator || isMine(one));
  const own = nodesOf(day.myServices).filter(({ state }) => state === 'LOGGED');
  const isMore = (page: Page<unknown> | undefined) => page?.pageInfo?.hasNextPage ?? false;
  const piles: readonly Pile[] = [
    { name: 'flags', to: '/desk', count: nodesOf(day.flags).length, isMore: isMore(day.flags) },
    {
      name: isMediator ? 'unaccepted' : 'registered',
      to: '/cases?state=REGISTERED',
      count: toAccept.length,
      isMore: isMore(day.registered),
    },
    ...(isMediator ? [handedBackIn(day)] : []),
    {
      name: 'consenting',
      to: '/cases?state=REGISTERED',
      count: consenting.length,
      isMore: false,
    },
    {
      name: 'mediating',
      to: '/cases?state=MEDIATING',
      count: mediating.length,
      isMore: isMore(day.mediating),
    },
    {
      name: 'services',
      to: '/services',
      count: nodesOf(day.services).length,
      isMore: isMore(day.services),
    },
    { name: 'own', to: '/services', count: own.length, isMore: false },
  ];
  return piles.filter(({ count }) => count > 0);
};
