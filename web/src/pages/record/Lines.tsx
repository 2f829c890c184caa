import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyRecordLinesDocument, type RecordLineFragment } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { LineFacts } from './LineFacts.tsx';

const Line = ({ line }: { readonly line: RecordLineFragment }) => {
  const { t } = useTranslation('record');
  return (
    <li className="card card-open">
      <details>
        <summary data-row>
          <span className="points">{t('points', { count: line.amount })}</span>
          <span className="summary-words">{t(`source.${line.rule.source}`)}</span>
          <span className="quiet">
            <When at={line.at} as="day" />
          </span>
        </summary>
        <LineFacts line={line} />
      </details>
    </li>
  );
};

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
          <Empty>{t('noLines')}</Empty>
        ) : (
          <>
            <ul className="rows">
              {entries.edges.map(({ node }) => (
                <Line key={node.id} line={node} />
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
