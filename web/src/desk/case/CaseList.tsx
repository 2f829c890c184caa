import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  CasesInStateDocument,
  CasesOfMineDocument,
  type CaseRowFragment,
  type CaseState,
} from '../../gql/desk.generated/graphql.ts';
import { OtherRoles } from '../../person/OtherRoles.tsx';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { useKind } from '../../shell/KindChoice.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { askedBy, isNarrowed, searchAsked, type ListFilter } from '../../shell/listFilter.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { When } from '../../shell/When.tsx';
import { daysUntil } from '../../words/chinaDay.ts';
import { useNow } from '../../talk/useNow.ts';
import { markOf } from './next.ts';

const touched = { additionalTypenames: ['Case'] };

const isLate = ({ state, agreement }: CaseRowFragment, now: number) =>
  state === 'AGREED' && agreement !== null && daysUntil(agreement.performBy, now) < 0;

const StateMark = ({ one }: { readonly one: CaseRowFragment }) => {
  const { t } = useTranslation(['desk', 'shell']);
  const mark = markOf(one);
  const words =
    mark === undefined ? t(`caseState.${one.state}`, { ns: 'shell' }) : t(`cases.mark.${mark}`);
  return <Mark tone={one.state === 'CLOSED' ? 'done' : 'calm'}>{words}</Mark>;
};

/** Where a case opens beside its list: its address there, and which is open. */
export interface Beside {
  readonly wayTo: (no: string) => string;
  readonly openNo: string | null;
}

interface CaseRowProps {
  readonly one: CaseRowFragment;
  /** Absent where a case opens as a screen of its own. */
  readonly beside?: Beside | undefined;
}

/** One case: what it is called, its sides, and where it stands. */
export const CaseRow = ({ one, beside }: CaseRowProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const now = useNow();
  const names = one.parties.map(({ name }) => name).join(t('comma'));
  return (
    <WayRow
      to={beside?.wayTo(one.no) ?? `/cases/${one.no}`}
      isOpen={beside?.openNo === one.no}
      title={<Said>{one.title}</Said>}
      text={names === '' ? undefined : names}
      meta={
        <>
          <StateMark one={one} />
          {isLate(one, now) ? <Mark tone="danger">{t('cases.late')}</Mark> : null}
          <span>{t('cases.no', { no: one.no })}</span>
          <span>{one.area.name}</span>
          <span>{one.mediator?.displayName ?? t('case.noMediator')}</span>
          <span>
            {t(one.closedAt === null ? 'cases.opened' : 'cases.closed')}{' '}
            <When at={one.closedAt ?? one.openedAt} as="day" />
          </span>
        </>
      }
    />
  );
};

interface PageProps {
  readonly page: {
    readonly edges: readonly { readonly node: CaseRowFragment }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly count: { readonly number: number; readonly isMore: boolean };
  };
  readonly isFirst: boolean;
  readonly empty: ReactNode;
  readonly beside?: Beside | undefined;
  readonly rest: (after: string) => ReactNode;
}

const Page = ({ page, isFirst, empty, beside, rest }: PageProps) =>
  page.edges.length === 0 && isFirst ? (
    empty
  ) : (
    <>
      {isFirst ? <ListCount count={page.count} /> : null}
      <ul className="rows">
        {page.edges.map(({ node }) => (
          <CaseRow key={node.id} one={node} beside={beside} />
        ))}
      </ul>
      <Rest page={page.pageInfo}>{rest}</Rest>
    </>
  );

/** How far a case can have come, in the order in which it does. */
export const caseStates = [
  'REGISTERED',
  'MEDIATING',
  'AGREED',
  'CLOSED',
] as const satisfies readonly CaseState[];

const mediators = { all: null, waiting: 'NOBODY', mine: 'ME' } as const;

/** A part of a list of cases, by who mediates, as it stands in the address (`?of=waiting`): nobody, or the person who asks. */
export const caseParts = [
  'all',
  'waiting',
  'mine',
] as const satisfies readonly (keyof typeof mediators)[];
type CasePart = (typeof caseParts)[number];

interface InStateProps {
  readonly state: CaseState;
  readonly part: CasePart;
  readonly filter: ListFilter;
  readonly beside?: Beside | undefined;
  readonly after?: string;
}

/** The cases of the area in one state that fit, newest first, page after page. */
export const CasesIn = ({ after, ...list }: InStateProps) => {
  const { t } = useTranslation('desk');
  const { state, part, filter, beside } = list;
  const asked = { state, mediator: mediators[part], ...askedBy(filter) };
  const variables = after === undefined ? asked : { ...asked, after };
  const [result, ask] = useQuery({ query: CasesInStateDocument, variables, context: touched });
  const none = part === 'all' ? t(`cases.empty.${state}`) : t('cases.part.none');
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })}>
      {({ cases }) => (
        <Page
          page={cases}
          beside={beside}
          isFirst={after === undefined}
          empty={<Empty>{isNarrowed(filter) ? t('filter.none') : none}</Empty>}
          rest={(next) => <CasesIn {...list} after={next} />}
        />
      )}
    </Answer>
  );
};

interface OwnProps {
  readonly filter: ListFilter;
  readonly after?: string;
}

/** The cases in which the person, or the firm acted for, is a side. */
export const OwnCases = ({ filter, after }: OwnProps) => {
  const { t } = useTranslation('desk');
  const state = useKind(caseStates);
  const asked = {
    ...searchAsked(filter),
    ...(state === undefined ? {} : { state }),
  };
  const variables = after === undefined ? asked : { ...asked, after };
  const [result, ask] = useQuery({ query: CasesOfMineDocument, variables, context: touched });
  const none = <Empty act={<OtherRoles />}>{t('cases.empty.mine')}</Empty>;
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })}>
      {({ myCases }) => (
        <Page
          page={myCases}
          isFirst={after === undefined}
          empty={isNarrowed(filter) ? <Empty>{t('filter.none')}</Empty> : none}
          rest={(next) => <OwnCases filter={filter} after={next} />}
        />
      )}
    </Answer>
  );
};
