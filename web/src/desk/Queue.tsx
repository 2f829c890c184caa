import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ConflictFlagState } from '../gql/desk.generated/graphql.ts';
import { useWide } from '../look/device.ts';
import { ListCount } from '../shell/ListCount.tsx';
import { isNarrowed, useListFilter, withFilter } from '../shell/listFilter.ts';
import { Button } from '../shell/Button.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Note } from '../shell/Note.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { DeskColumns } from './parts/DeskColumns.tsx';
import { DeskFilter } from './parts/DeskFilter.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';
import { limits } from '../gql/desk.generated/limits.ts';
import { nameOf } from './queue/certainty.ts';
import { ConflictFlagList } from './queue/ConflictFlagList.tsx';
import { CurrentItem } from './queue/CurrentItem.tsx';
import { JudgingDelay } from './queue/JudgingDelay.tsx';
import { QueueKeysHelp } from './queue/QueueKeysHelp.tsx';
import { UndoBar, useUndoWords } from './queue/UndoBar.tsx';
import { useQueue, type Queue, type QueueAsked } from './queue/useQueue.ts';
import { useDeskWork } from './queue/useDeskWork.ts';

const parts = ['all', 'waiting'] as const;
const states = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const satisfies readonly ConflictFlagState[];

interface TopProps extends QueueAsked {
  readonly queue: Queue;
}

// What changed under the hand, as a sentence.
const Overtaken = ({ overtaken }: { readonly overtaken: NonNullable<Queue['overtaken']> }) => {
  const { t } = useTranslation('desk');
  const name = nameOf(overtaken.flag.message);
  return (
    <Note tone="soon" role="alert">
      <p>
        {overtaken.isGone ? t('queue.faster', { name }) : t('queue.renewed', { name })}
        {overtaken.isMoved ? ` ${t('queue.moved')}` : null}
      </p>
    </Note>
  );
};

const { max: minutes } = limits.flagReopening;

// Why the list is empty.
const NothingHere = ({ state, isWaiting, filter }: QueueAsked) => {
  const { t } = useTranslation('desk');
  if (isNarrowed(filter)) return <Empty>{t('filter.none')}</Empty>;
  return (
    <Empty>{isWaiting ? t('queue.noneWaiting') : t(`queue.empty.${state}`, { minutes })}</Empty>
  );
};

// The last decision with the way back; on a phone it stands with the decision itself, below the text.
const LastDecision = ({ queue }: Pick<TopProps, 'queue'>) => {
  const said = useUndoWords();
  const isWide = useWide();
  const { taken, currentItem } = queue;
  if (taken === undefined || (!isWide && currentItem?.id === taken.id)) return null;
  return (
    <UndoBar
      key={`${taken.id} ${String(taken.version)}`}
      flag={taken}
      said={said(taken)}
      onDone={queue.reopened}
      onHitch={() => void queue.again()}
    />
  );
};

// What stands above the list: the last decision, a colleague who was faster, what went wrong, and an empty list.
const Top = ({ queue, state, isWaiting, filter }: TopProps) => {
  const { flags, overtaken, problem } = queue;
  const again = () => void queue.again();
  return (
    <>
      <LastDecision queue={queue} />
      {overtaken === undefined ? null : <Overtaken overtaken={overtaken} />}
      {state === 'OPEN' ? <JudgingDelay /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} onAgain={again} />}
      {flags === undefined && problem === undefined ? <Waiting lines={9} /> : null}
      {flags?.length === 0 && !queue.hasMore && problem === undefined ? (
        <NothingHere {...{ state, isWaiting, filter }} />
      ) : null}
    </>
  );
};

// Something came in while one reads: said, and fetched only when asked for.
const Fresh = ({ queue }: Pick<TopProps, 'queue'>) => {
  const { t } = useTranslation('desk');
  return (
    <div role="status">
      {queue.newCount === 0 ? null : (
        <Button type="link" className="queue-fresh" onClick={() => void queue.loadNew()}>
          {t('queue.fresh', { count: queue.newCount })}
        </Button>
      )}
    </div>
  );
};

// How many there are, and what can be done with the list.
const Bar = ({ queue }: Pick<TopProps, 'queue'>) => {
  const { t } = useTranslation('desk');
  const isWide = useWide();
  return (
    <div className="queue-bar">
      {queue.count === undefined ? null : <ListCount count={queue.count} first="urgent" />}
      {isWide ? <span className="quiet">{t('keys.hint')}</span> : null}
      <Button onClick={() => void queue.again()} loading={queue.isBusy}>
        {t('queue.again')}
      </Button>
    </div>
  );
};

const Work = (asked: QueueAsked) => {
  const isWide = useWide();
  const queue = useQueue(asked);
  const work = useDeskWork(queue);
  const { flags, currentItem } = queue;
  const isListShown = isWide || currentItem === undefined;
  return (
    <>
      {isListShown ? <Bar queue={queue} /> : null}
      <Fresh queue={queue} />
      <Top {...asked} queue={queue} />
      <DeskColumns
        list={
          flags !== undefined && isListShown ? (
            <ConflictFlagList queue={queue} flags={flags} onEnter={work.toDecision} />
          ) : null
        }
      >
        {currentItem === undefined ? null : (
          <CurrentItem key={currentItem.id} flag={currentItem} {...{ queue, work }} />
        )}
      </DeskColumns>
      {work.isHelp ? <QueueKeysHelp onClose={work.closeHelp} /> : null}
    </>
  );
};

/** The spokesperson's queue: what the machine proposes, why, and the decision of a person. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const state = useTab('state', states);
  const isWaiting = useTab('of', parts) === 'waiting';
  const { filter } = useListFilter();
  const [params] = useSearchParams();
  return (
    <DeskScreen path="/desk" title={t('queue.title')} lead={t('queue.lead')}>
      <Tabs
        label={t('queue.which')}
        name="state"
        value={state}
        options={states.map((value) => ({ value, label: t(`flagState.${value}`) }))}
      />
      {isWaiting ? (
        <p>
          {t('queue.waiting')} <Link to={withFilter(params, { state })}>{t('queue.all')}</Link>
        </p>
      ) : null}
      <DeskFilter label={t('filter.queue')} opened={['flag']} />
      <Work
        key={`${state} ${String(isWaiting)} ${JSON.stringify(filter)}`}
        {...{ state, isWaiting, filter }}
      />
    </DeskScreen>
  );
};
