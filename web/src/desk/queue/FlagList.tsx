import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { When } from '../../shell/When.tsx';
import { certaintyOf, nameOf } from './certainty.ts';
import type { Queue } from './useQueue.ts';

interface RowProps {
  readonly flag: FlagLineFragment;
  readonly isInHand: boolean;
  readonly onChoose: (isByKey: boolean) => void;
}

const Row = ({ flag, isInHand, onChoose }: RowProps) => {
  const { t } = useTranslation('desk');
  const { message } = flag;
  return (
    <li className="flag-row">
      <button
        type="button"
        className="row"
        data-row={flag.id}
        aria-current={isInHand}
        onClick={(event) => {
          onChoose(event.detail === 0);
        }}
      >
        <span className="row-title" lang="zh-CN">
          {nameOf(message)}
        </span>
        {message.title === '' ? null : (
          <span className="row-text" lang="zh-CN">
            {message.body}
          </span>
        )}
        <span className="row-meta">
          <span>{t(`certainty.${certaintyOf(flag.score)}`)}</span>
          {flag.heated ? <Mark tone="danger">{t('queue.heated')}</Mark> : null}
          {message.kind === 'REPORT' ? <Mark tone="calm">{t('queue.report')}</Mark> : null}
          <When at={message.at} as="ago" />
          {flag.state === 'CONFIRMED' && isInHand ? (
            <Mark tone="done">{t('flagState.CONFIRMED')}</Mark>
          ) : null}
        </span>
      </button>
    </li>
  );
};

interface FlagListProps {
  readonly queue: Queue;
  readonly flags: readonly FlagLineFragment[];
  /** Chosen by the enter key: the focus goes on to the decision. */
  readonly onEnter: () => void;
}

/** The list, highest score first; it stands still while one works through it. */
export const FlagList = ({ queue, flags, onEnter }: FlagListProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  return (
    <div className="flag-list">
      <ul className="rows" aria-label={t('queue.list')}>
        {flags.map((flag) => (
          <Row
            key={flag.id}
            flag={flag}
            isInHand={flag.id === queue.inHand?.id}
            onChoose={(isByKey) => {
              queue.choose(flag);
              if (isByKey) onEnter();
            }}
          />
        ))}
      </ul>
      {queue.hasMore ? (
        <div className="acts">
          <Button loading={queue.isBusy} onClick={() => void queue.more()}>
            {t('more', { ns: 'shell' })}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
