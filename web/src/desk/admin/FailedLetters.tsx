import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  DeliverAgainDocument,
  FailedLettersDocument,
  type FailedLetterFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Button } from '../../shell/Button.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { useAct } from '../../talk/useAct.ts';
import { LetterQueues } from './LetterQueues.tsx';

interface LetterProps {
  readonly letter: FailedLetterFragment;
  readonly onAgain: () => void;
}

const Letter = ({ letter, onAgain }: LetterProps) => {
  const { t } = useTranslation('desk');
  const may = useMay();
  const { run, isBusy, problem } = useAct(DeliverAgainDocument);
  const { id, channel, shown, isCode, attempts, answer, endedAt } = letter;
  const again = async () => {
    if ((await run({ id })) !== undefined) onAgain();
  };
  return (
    <li className="card">
      <span className="row-title">{channel === 'PUSH' ? t('told.channel.PUSH') : shown}</span>
      <span className="row-meta">
        <span>{t(isCode ? 'jobs.isCode' : 'jobs.isNotice')}</span>
        <span>{t('jobs.tries', { count: attempts })}</span>
        {endedAt === null ? null : <When at={endedAt} />}
      </span>
      {answer === null ? null : (
        <p>
          {t('jobs.answer')} <Said>{answer}</Said>
        </p>
      )}
      {may('deliverAgain') ? (
        <Button
          loading={isBusy}
          onClick={() => {
            void again();
          }}
        >
          {t('jobs.again')}
        </Button>
      ) : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </li>
  );
};

const LetterPages = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: FailedLettersDocument,
    variables: after === undefined ? {} : { after },
    requestPolicy: 'network-only',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={2}>
      {({ failedDeliveries: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t('jobs.failedNone')}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <Letter key={node.id} letter={node} onAgain={again} />
              ))}
            </ul>
            <Rest page={pageInfo} label={t('jobs.earlier')}>
              {(next) => <LetterPages after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};

/** Mail and text messages that did not arrive, with what their servers said; an administrator has them sent again. */
export const FailedLetters = () => {
  const { t } = useTranslation('desk');
  return (
    <Section title={t('jobs.failedLetters')}>
      <LetterQueues />
      <p className="quiet">{t('jobs.failedLettersText')}</p>
      <LetterPages />
    </Section>
  );
};
