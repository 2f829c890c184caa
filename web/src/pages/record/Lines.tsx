import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyRecordLinesDocument } from '../../gql/generated/graphql.ts';
import { OtherRoles } from '../../person/OtherRoles.tsx';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { useKind } from '../../shell/KindChoice.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { periodAsked, useListFilter, type ListFilter } from '../../shell/listFilter.ts';
import { Rest } from '../../shell/Rest.tsx';
import { Section } from '../../shell/Section.tsx';
import { Line } from './Line.tsx';
import { LineFilter, sources } from './LineFilter.tsx';

interface LinePagesProps {
  readonly filter: ListFilter;
  readonly after?: string;
}

const LinePages = ({ filter, after }: LinePagesProps) => {
  const { t } = useTranslation('record');
  const source = useKind(sources);
  const asked = { ...periodAsked(filter), ...(source === undefined ? {} : { source }) };
  const variables = after === undefined ? asked : { ...asked, after };
  const [result, ask] = useQuery({ query: MyRecordLinesDocument, variables });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  const isAsked = Object.keys(asked).length > 0;
  const none = isAsked ? (
    <Empty>{t('filter.none')}</Empty>
  ) : (
    <Empty act={<OtherRoles />}>{t('noLines')}</Empty>
  );
  return (
    <Answer result={result} onAgain={again} lines={4}>
      {({ myAccount: { entries } }) =>
        entries.edges.length === 0 && after === undefined ? (
          none
        ) : (
          <>
            {after === undefined ? <ListCount count={entries.count} /> : null}
            <ul className="rows">
              {entries.edges.map(({ node }) => (
                <Line key={node.id} line={node} isOwn />
              ))}
            </ul>
            <Rest page={entries.pageInfo}>
              {(next) => <LinePages filter={filter} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};

/** The sum, opened into the lines it is made of. */
export const Lines = ({ balance }: { readonly balance: number }) => {
  const { t } = useTranslation('record');
  const { filter } = useListFilter();
  return (
    <>
      <p className="balance">{t('balance', { count: balance })}</p>
      <Section title={t('lines')}>
        <LineFilter />
        <LinePages key={JSON.stringify(filter)} filter={filter} />
      </Section>
    </>
  );
};
