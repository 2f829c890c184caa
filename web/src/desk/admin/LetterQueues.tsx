import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LetterQueuesDocument } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { useWhen } from '../../words/when.ts';

/** What waits to be sent by mail and text message, and whether it is late. */
export const LetterQueues = () => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const [result, ask] = useQuery({ query: LetterQueuesDocument, requestPolicy: 'network-only' });
  return (
    <Answer
      result={result}
      onAgain={() => {
        ask({ requestPolicy: 'network-only' });
      }}
      lines={1}
    >
      {({ deliveryQueues }) =>
        deliveryQueues.length === 0 ? (
          <p>{t('jobs.nothingToSend')}</p>
        ) : (
          <ul className="rows">
            {deliveryQueues.map(({ channel, count, oldestDueAt, isLate }) => (
              <li key={channel} className="card">
                <span className="row-title">{t(`told.channel.${channel}`)}</span>
                <span className="row-meta">
                  <Mark tone={isLate ? 'danger' : 'calm'}>
                    {t(isLate ? 'jobs.toSendLate' : 'jobs.toSend', {
                      count: count.number,
                      shown: count.isMore ? `${String(count.number)}+` : String(count.number),
                      time: momentOf(oldestDueAt),
                    })}
                  </Mark>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
};
