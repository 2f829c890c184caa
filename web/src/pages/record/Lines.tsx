import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyRecordLinesDocument } from '../../gql/generated/graphql.ts';
import { OtherRoles } from '../../person/OtherRoles.tsx';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Section } from '../../shell/Section.tsx';
import { Line } from './Line.tsx';

const LinePages = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('record');
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: MyRecordLinesDocument, variables });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={4}>
      {({ myAccount: { entries } }) =>
        entries.edges.length === 0 && after === undefined ? (
          <Empty act={<OtherRoles />}>{t('noLines')}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={entries.count} /> : null}
            <ul className="rows">
              {entries.edges.map(({ node }) => (
                <Line key={node.id} line={node} isOwn />
              ))}
            </ul>
            <Rest page={entries.pageInfo}>{(next) => <LinePages after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};

/** The sum, opened into the lines it is made of. */
export const Lines = ({ balance }: { readonly balance: number }) => {
  const { t } = useTranslation('record');
  return (
    <>
      <p className="balance">{t('balance', { count: balance })}</p>
      <Section title={t('lines')}>
        <LinePages />
      </Section>
    </>
  );
};
