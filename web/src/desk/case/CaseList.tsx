import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  CasesInStateDocument,
  CasesOfMineDocument,
  type CaseRowFragment,
  type CaseState,
} from '../../gql/desk.generated/graphql.ts';
import { isInPart, type CasePart } from '../../duties/casePart.ts';
import { OtherRoles } from '../../person/OtherRoles.tsx';
import { useSession } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { When } from '../../shell/When.tsx';
import { daysUntil } from '../../words/chinaDay.ts';
import { useNow } from '../../talk/useNow.ts';
import { markOf } from './next.ts';

const touched = { additionalTypenames: ['Case'] };

const Row = ({ one }: { readonly one: CaseRowFragment }) => {
  const { t } = useTranslation(['desk', 'shell']);
  const now = useNow();
  const isLate =
    one.state === 'AGREED' && one.agreement !== null && daysUntil(one.agreement.performBy, now) < 0;
  const mark = markOf(one);
  const names = one.parties.map(({ name }) => name).join(t('comma'));
  return (
    <WayRow
      to={`/cases/${one.no}`}
      title={<Said>{one.title}</Said>}
      text={names === '' ? undefined : names}
      meta={
        <>
          <Mark tone={one.state === 'CLOSED' ? 'done' : 'calm'}>
            {mark === undefined
              ? t(`caseState.${one.state}`, { ns: 'shell' })
              : t(`cases.mark.${mark}`)}
          </Mark>
          {isLate ? <Mark tone="danger">{t('cases.late')}</Mark> : null}
          <span>{t('cases.no', { no: one.no })}</span>
          <span>{one.area.name}</span>
          <span>{one.mediator?.displayName ?? t('case.noMediator')}</span>
          <When at={one.closedAt ?? one.openedAt} as="day" />
        </>
      }
    />
  );
};

interface PageProps {
  readonly page: {
    readonly edges: readonly { readonly node: CaseRowFragment }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly isFirst: boolean;
  readonly empty: ReactNode;
  readonly rest: (after: string) => ReactNode;
}

const Page = ({ page, isFirst, empty, rest }: PageProps) =>
  page.edges.length === 0 && isFirst ? (
    empty
  ) : (
    <>
      <ul className="rows">
        {page.edges.map(({ node }) => (
          <Row key={node.id} one={node} />
        ))}
      </ul>
      <Rest page={page.pageInfo}>{rest}</Rest>
    </>
  );

interface InStateProps {
  readonly state: CaseState;
  readonly part: CasePart;
  readonly after?: string;
}

/** The cases of the area in one state, those of the part alone, newest first, page after page. */
export const CasesIn = ({ state, part, after }: InStateProps) => {
  const { t } = useTranslation('desk');
  const { id } = useSession().me;
  const variables = after === undefined ? { state } : { state, after };
  const [result, ask] = useQuery({ query: CasesInStateDocument, variables, context: touched });
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })}>
      {({ cases }) => (
        <Page
          page={{
            edges: cases.edges.filter(({ node }) => isInPart(node, part, id)),
            pageInfo: cases.pageInfo,
          }}
          isFirst={after === undefined && !cases.pageInfo.hasNextPage}
          empty={<Empty>{part === 'all' ? t(`cases.empty.${state}`) : t('cases.part.none')}</Empty>}
          rest={(next) => <CasesIn state={state} part={part} after={next} />}
        />
      )}
    </Answer>
  );
};

/** The cases in which the person, or the firm acted for, is a side. */
export const OwnCases = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('desk');
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: CasesOfMineDocument, variables, context: touched });
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })}>
      {({ myCases }) => (
        <Page
          page={myCases}
          isFirst={after === undefined}
          empty={<Empty act={<OtherRoles />}>{t('cases.empty.mine')}</Empty>}
          rest={(next) => <OwnCases after={next} />}
        />
      )}
    </Answer>
  );
};
