import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DeadEventsDocument, type DeadEventsQuery } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { RetryDead } from './RetryDead.tsx';

type Dead = DeadEventsQuery['deadEvents']['edges'][number]['node'];

interface DeadEventsProps {
  readonly reader: string;
  /** Hears that one is tried again. */
  readonly onAgain: () => void;
  readonly after?: string;
}

const kinds = [
  'message',
  'flag',
  'case',
  'clock',
  'service',
  'notice',
  'sign_in_link',
  'second_step',
  'workYear',
  'officeHours',
] as const;

// What an event is of, in a word, with its public number where it has one; the name in the API where the page knows no word.
const useEventName = () => {
  const { t } = useTranslation('desk');
  return ({ type, no }: Pick<Dead, 'type' | 'no'>) => {
    const kind = kinds.find((one) => type.startsWith(`${one}.`));
    const words = kind === undefined ? type : t(`jobs.deadKind.${kind}`);
    return no === null ? words : `${words} ${no}`;
  };
};

const DeadRow = ({ dead, reader, onAgain }: DeadEventsProps & { readonly dead: Dead }) => {
  const { t } = useTranslation('desk');
  const name = useEventName()(dead);
  const { id, at, attempts, reason, failedAt } = dead;
  return (
    <li className="card">
      <span className="row-title">{name}</span>
      <span className="row-meta">
        <span>
          {t('jobs.deadAt')} <When at={at} />
        </span>
        <span>{t('jobs.deadTries', { count: attempts })}</span>
        <span>
          {t('jobs.deadSince')} <When at={failedAt} />
        </span>
      </span>
      <p>
        {t('jobs.error')} <Said>{reason}</Said>
      </p>
      <RetryDead
        reader={reader}
        ids={[id]}
        onAgain={onAgain}
        words={{
          named: t('jobs.retryOne.openNamed', { name }),
          askText: t('jobs.retryOne.askText', { name }),
        }}
      />
    </li>
  );
};

/** The events that a listener has given up, the last given up first, each to be tried again by itself. */
export const DeadEvents = ({ reader, onAgain, after }: DeadEventsProps) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: DeadEventsDocument,
    variables: after === undefined ? { reader } : { reader, after },
    requestPolicy: 'network-only',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={2}>
      {({ deadEvents: { edges, pageInfo } }) => (
        <>
          <ul className="rows">
            {edges.map(({ node }) => (
              <DeadRow
                key={node.id}
                dead={node}
                reader={reader}
                onAgain={() => {
                  again();
                  onAgain();
                }}
              />
            ))}
          </ul>
          <Rest page={pageInfo} label={t('jobs.earlier')}>
            {(next) => <DeadEvents reader={reader} onAgain={onAgain} after={next} />}
          </Rest>
        </>
      )}
    </Answer>
  );
};
