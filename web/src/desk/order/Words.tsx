import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { WatchedWordsDocument } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { WordForm } from './WordForm.tsx';
import { WordRow } from './WordRow.tsx';

// An empty list too is read again once a word was added.
const touched = { additionalTypenames: ['WatchedWord'] };

interface WordsProps {
  readonly area: string;
  readonly after?: string;
}

const WordPages = ({ area, after }: WordsProps) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: WatchedWordsDocument,
    variables: after === undefined ? { area } : { area, after },
    context: touched,
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={4}>
      {({ watchedWords: { edges, count, pageInfo } }) => (
        <>
          {after === undefined ? <ListCount count={count} /> : null}
          {edges.length === 0 && after === undefined ? (
            <p className="quiet">{t('order.noWords')}</p>
          ) : null}
          <ul className="rows">
            {edges.map(({ node }) => (
              <WordRow key={node.id} word={node} onAgain={again} />
            ))}
          </ul>
          <Rest page={pageInfo}>{(next) => <WordPages area={area} after={next} />}</Rest>
        </>
      )}
    </Answer>
  );
};

/** The words that are watched for in an area and all within, and the form that adds one. */
export const Words = ({ area }: Pick<WordsProps, 'area'>) => (
  <>
    <WordForm area={area} />
    <WordPages area={area} />
  </>
);
