import type { Role, TeamCaseFragment, TeamDayQuery } from '../../gql/generated/graphql.ts';
import { desksOf } from '../../person/desks.ts';
import { chinaDate, daysUntil } from '../../words/chinaDay.ts';

/** How many of a sort wait; `isMore` when they were not all read. */
export interface Pile {
  readonly name:
    | 'flags'
    | 'confirmed'
    | 'unaccepted'
    | 'handedBack'
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
/** In how many days a service can still be logged anew. */
const againDays = 30;

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

const isWaiting = ({ mediator }: TeamCaseFragment) => mediator === null;

// Cases that lost their mediator on the way stay in the state they have.
const handedBackIn = (day: TeamDayQuery): Pile => {
  const talking = nodesOf(day.mediating).filter(isWaiting).length;
  const agreed = nodesOf(day.agreed).filter(isWaiting).length;
  const state = talking > 0 ? 'MEDIATING' : 'AGREED';
  return {
    name: 'handedBack',
    ...{ to: `/cases?state=${state}`, unit: 'case', count: talking + agreed },
    isMore: false,
  };
};

type OwnService = NonNullable<TeamDayQuery['myServices']>['edges'][number]['node'];

// Not confirmed, still to be logged anew in time, and nothing newer was logged for the same day; newest first.
const declinedIn = (services: readonly OwnService[], now: number) => {
  const dayOf = ({ startedAt }: OwnService) => chinaDate(new Date(startedAt).getTime());
  return services.filter(
    (one, at) =>
      one.state === 'DECLINED' &&
      daysUntil(one.startedAt, now) >= -againDays &&
      services.slice(0, at).every((newer) => dayOf(newer) !== dayOf(one)),
  );
};

const casePiles = (day: TeamDayQuery, isMediator: boolean, personId: string): readonly Pile[] => {
  const isMine = ({ mediator }: TeamCaseFragment) => mediator?.id === personId;
  const registered = nodesOf(day.registered);
  const toAccept = isMediator ? registered.filter(isWaiting) : registered;
  const consenting = isMediator ? registered.filter(isMine) : [];
  const mediating = nodesOf(day.mediating).filter((one) => !isMediator || isMine(one));
  const unit = 'case';
  return [
    {
      name: isMediator ? 'unaccepted' : 'registered',
      ...{ to: '/cases?state=REGISTERED', unit, count: toAccept.length },
      isMore: isMore(day.registered),
    },
    ...(isMediator ? [handedBackIn(day)] : []),
    {
      name: 'consenting',
      ...{ to: '/cases?state=REGISTERED', unit, count: consenting.length, isMore: false },
    },
    {
      name: 'mediating',
      ...{ to: '/cases?state=MEDIATING', unit, count: mediating.length },
      isMore: isMore(day.mediating),
    },
  ];
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
  const declined = declinedIn(nodesOf(day.myServices), now);
  const piles: readonly Pile[] = [
    { name: 'flags', to: '/desk', unit, count: count(day.flags), isMore: isMore(day.flags) },
    {
      name: 'confirmed',
      ...{ to: '/desk?state=CONFIRMED', unit, count: confirmed.length },
      isMore: isMore(day.confirmed),
    },
    ...casePiles(day, role === 'MEDIATOR', personId),
    {
      name: 'services',
      ...{ to: '/services', unit, count: count(day.services), isMore: isMore(day.services) },
    },
    { name: 'declined', to: '/services', unit, count: declined.length, isMore: false },
  ];
  return piles.filter((pile) => pile.count > 0);
};
