import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlagState } from '../gql/desk.generated/graphql.ts';
import { useWide } from '../look/device.ts';
import { useSession } from '../person/session.ts';
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
import { QueueKeysHelp } from './queue/QueueKeysHelp.tsx';
import { UndoBar } from './queue/UndoBar.tsx';
import { useQueue, type Queue } from './queue/useQueue.ts';
import { useDeskWork } from './queue/useDeskWork.ts';

const states = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const satisfies readonly FlagState[];

interface TopProps {
  readonly queue: Queue;
  readonly state: FlagState;
  readonly isLate: boolean;
  readonly onAgain: () => void;
  readonly onHitch: () => void;
}

// What stands above the list: the last dismissal, a colleague who was faster, what went wrong, and an empty list.
const Top = ({ queue, state, isLate, onAgain, onHitch }: TopProps) => {
  const { t } = useTranslation('desk');
  const { flags, taken, problem } = queue;
  return (
    <>
      {taken === undefined ? null : (
        <UndoBar
          key={taken.at}
          flag={taken.flag}
          said={t('undo.said', { name: nameOf(taken.flag.message) })}
          onDone={queue.reopened}
          onHitch={onHitch}
        />
      )}
      {isLate ? (
        <Note tone="soon" role="alert">
          <p>{t('queue.faster')}</p>
        </Note>
      ) : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} onAgain={onAgain} />}
      {flags === undefined && problem === undefined ? <Waiting lines={9} /> : null}
      {flags?.length === 0 && !queue.hasMore ? <Empty>{t(`queue.empty.${state}`)}</Empty> : null}
    </>
  );
};

const Foot = ({ queue, onAgain }: Pick<TopProps, 'queue' | 'onAgain'>) => {
  const { t } = useTranslation('desk');
  return (
    <div className="acts queue-foot">
      <Button onClick={onAgain} loading={queue.isBusy}>
        {t('queue.again')}
      </Button>
      {useWide() ? <span className="quiet">{t('keys.hint')}</span> : null}
    </div>
  );
};

const Work = ({ state }: { readonly state: FlagState }) => {
  const isWide = useWide();
  const mayDecide = useSession().hat.role === 'SPOKESPERSON';
  const queue = useQueue(state);
  const work = useDeskWork(queue, mayDecide);
  const [isLate, setLate] = useState(false);
  const { flags, inHand } = queue;
  const readAgain = (isLateNow: boolean) => () => {
    setLate(isLateNow);
    void queue.again();
  };
  const onHitch = readAgain(true);
  const isListShown = isWide || inHand === undefined;
  return (
    <>
      <Top {...{ queue, state, isLate, onHitch }} onAgain={readAgain(false)} />
      <div className="desk-split">
        {flags !== undefined && isListShown ? (
          <FlagList queue={queue} flags={flags} onEnter={work.toDecision} />
        ) : null}
        {inHand === undefined ? null : (
          <InHand key={inHand.id} flag={inHand} {...{ queue, mayDecide, onHitch }} work={work} />
        )}
      </div>
      {work.isHelp ? <QueueKeysHelp onClose={work.closeHelp} /> : null}
      {isListShown ? <Foot queue={queue} onAgain={readAgain(false)} /> : null}
    </>
  );
};

/** The spokesperson's queue: what the machine proposes, why, and the decision of a person. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const state = useTab('state', states);
  return (
    <DeskScreen path="/desk" title={t('queue.title')} lead={t('queue.lead')}>
      <Tabs
        label={t('queue.which')}
        name="state"
        value={state}
        options={states.map((value) => ({ value, label: t(`flagState.${value}`) }))}
      />
      <Work key={state} state={state} />
    </DeskScreen>
  );
};
