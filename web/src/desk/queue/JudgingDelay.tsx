import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { JudgingDocument } from '../../gql/desk.generated/graphql.ts';
import { Note } from '../../shell/Note.tsx';
import { useWhen } from '../../words/when.ts';

const askEveryMs = 60_000;

/** Says since when what was written waits for the machine, when it lags; nothing else, for then the list is whole. */
export const JudgingDelay = () => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const [{ data }, ask] = useQuery({ query: JudgingDocument, requestPolicy: 'network-only' });
  useEffect(() => {
    const timer = setInterval(() => {
      ask({ requestPolicy: 'network-only' });
    }, askEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [ask]);
  const since = data?.judging.lateSince;
  if (since == null) return null;
  return (
    <Note tone="calm" role="status">
      <p>{t('queue.judgingLate', { time: momentOf(since) })}</p>
    </Note>
  );
};
