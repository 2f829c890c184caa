import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FlagState } from '../gql/desk.generated/graphql.ts';
import { useWide } from '../look/device.ts';
import { useSession } from '../person/session.ts';
import { Button } from '../shell/Button.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Note } from '../shell/Note.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';
import { nameOf } from './queue/certainty.ts';
import { FlagList } from './queue/FlagList.tsx';
import { InHand } from './queue/InHand.tsx';
import { JudgingDelay } from './queue/JudgingDelay.tsx';
import { QueueKeysHelp } from './queue/QueueKeysHelp.tsx';
import { UndoBar } from './queue/UndoBar.tsx';
import { useQueue, type Queue } from './queue/useQueue.ts';
import { useDeskWork } from './queue/useDeskWork.ts';

const parts = ['all', 'waiting'] as const;
const states = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const satisfies readonly FlagState[];

interface WorkProps {
  readonly state: FlagState;
  /** Only what waits for a case. */
  readonly isWaiting: boolean;
}

interface TopProps extends WorkProps {
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

// What stands above the list: the last decision, a colleague who was faster, what went wrong, and an empty list.
const Top = ({ queue, state, isWaiting }: TopProps) => {
  const { t } = useTranslation('desk');
  const { flags, taken, overtaken, problem } = queue;
  const again = () => void queue.again();
  return (
    <>
      {taken === undefined ? null : (
        <UndoBar
          key={`${taken.id} ${String(taken.version)}`}
          flag={taken}
          said={t(taken.state === 'CONFIRMED' ? 'undo.saidConfirmed' : 'undo.said', {
            name: nameOf(taken.message),
          })}
          onDone={queue.reopened}
          onHitch={again}
        />
      )}
      {overtaken === undefined ? null : <Overtaken overtaken={overtaken} />}
      {state === 'OPEN' ? <JudgingDelay /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} onAgain={again} />}
      {flags === undefined && problem === undefined ? <Waiting lines={9} /> : null}
      {flags?.length === 0 && !queue.hasMore ? (
        <Empty>{isWaiting ? t('queue.noneWaiting') : t(`queue.empty.${state}`)}</Empty>
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

// How many there are, as far as was read, and what can be done with the list.
const Bar = ({ queue }: Pick<TopProps, 'queue'>) => {
  const { t } = useTranslation('desk');
  const isWide = useWide();
  const count = queue.flags?.length ?? 0;
  return (
    <div className="queue-bar">
      {count === 0 ? null : (
        <span>{t(queue.hasMore ? 'queue.countMore' : 'queue.count', { count })}</span>
      )}
      {isWide ? <span className="quiet">{t('keys.hint')}</span> : null}
      <Button onClick={() => void queue.again()} loading={queue.isBusy}>
        {t('queue.again')}
      </Button>
    </div>
  );
};

const Work = ({ state, isWaiting }: WorkProps) => {
  const isWide = useWide();
  const mayDecide = useSession().hat.role === 'SPOKESPERSON';
  const queue = useQueue(state, isWaiting);
  const work = useDeskWork(queue, mayDecide);
  const { flags, inHand } = queue;
  const isListShown = isWide || inHand === undefined;
  return (
    <>
      {isListShown ? <Bar queue={queue} /> : null}
      <Fresh queue={queue} />
      <Top {...{ queue, state, isWaiting }} />
      <div className="desk-split">
        {flags !== undefined && isListShown ? (
          <FlagList queue={queue} flags={flags} onEnter={work.toDecision} />
        ) : null}
        {inHand === undefined ? null : (
          <InHand key={inHand.id} flag={inHand} {...{ queue, mayDecide, work }} />
        )}
      </div>
      {work.isHelp ? <QueueKeysHelp onClose={work.closeHelp} /> : null}
    </>
  );
};

/** The spokesperson's queue: what the machine proposes, why, and the decision of a person. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const state = useTab('state', states);
  const isWaiting = useTab('of', parts) === 'waiting';
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
          {t('queue.waiting')} <Link to={`?state=${state}`}>{t('queue.all')}</Link>
        </p>
      ) : null}
      <Work key={`${state} ${String(isWaiting)}`} {...{ state, isWaiting }} />
    </DeskScreen>
  );
};
