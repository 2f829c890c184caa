import { useTranslation } from 'react-i18next';
import type { ConflictFlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { harmless } from '../../words/harmless.ts';
import { nameOf } from './certainty.ts';
import type { Queue } from './useQueue.ts';

interface RowProps {
  readonly flag: ConflictFlagLineFragment;
  readonly isCurrent: boolean;
  readonly onChoose: (isByKey: boolean) => void;
}

// What has followed: a case, or so far a person's word; what was just dismissed stays in the list while it is in hand.
const Followed = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  if (flag.case !== null) return <Mark tone="done">{t('queue.hasCase')}</Mark>;
  if (flag.state === 'OPEN') return null;
  const tone = flag.state === 'CONFIRMED' ? 'soon' : 'calm';
  return <Mark tone={tone}>{t(`flagState.${flag.state}`)}</Mark>;
};

// How the machine sees it, or that it has not, and who raised it all the same.
const Likeness = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { score, raisedBy } = flag;
  return (
    <>
      {raisedBy === null ? null : (
        <Mark tone="calm">{t('queue.raised', { name: harmless(raisedBy.displayName) })}</Mark>
      )}
      <span>
        {score === null ? t('queue.unseen') : t('queue.like', { score: score.toFixed(2) })}
      </span>
    </>
  );
};

const Row = ({ flag, isCurrent, onChoose }: RowProps) => {
  const { t } = useTranslation('desk');
  const { message } = flag;
  return (
    <li className="flag-row">
      <button
        type="button"
        className="row"
        data-row={flag.id}
        aria-current={isCurrent}
        onClick={(event) => {
          onChoose(event.detail === 0);
        }}
      >
        <span className="row-title" lang="zh-CN">
          <Said>{nameOf(message)}</Said>
        </span>
        {message.title === '' ? null : (
          <span className="row-text" lang="zh-CN">
            <Said>{message.body}</Said>
          </span>
        )}
        <span className="row-meta">
          {flag.dangers.length === 0 ? null : (
            <Mark tone="danger">
              {t('queue.danger', { words: flag.dangers.map(({ text }) => text).join(t('comma')) })}
            </Mark>
          )}
          <Likeness flag={flag} />
          {flag.heated ? <Mark tone="danger">{t('queue.heated')}</Mark> : null}
          {message.kind === 'FIELD_REPORT' ? <Mark tone="calm">{t('queue.report')}</Mark> : null}
          {message.author === null ? (
            <span>{t('queue.outside', { source: message.source ?? '' })}</span>
          ) : null}
          <When at={message.at} as="ago" />
          <Followed flag={flag} />
        </span>
      </button>
    </li>
  );
};

interface ConflictFlagListProps {
  readonly queue: Queue;
  readonly flags: readonly ConflictFlagLineFragment[];
  /** Chosen by the enter key: the focus goes on to the decision. */
  readonly onEnter: () => void;
}

/** The list, dangers first; it stands still while one works through it. */
export const ConflictFlagList = ({ queue, flags, onEnter }: ConflictFlagListProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  return (
    <>
      <ul className="rows" aria-label={t('queue.list')}>
        {flags.map((flag) => (
          <Row
            key={flag.id}
            flag={flag}
            isCurrent={flag.id === queue.currentItem?.id}
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
    </>
  );
};
