import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictFlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useWide } from '../../look/device.ts';
import { DeskItem } from '../parts/DeskColumns.tsx';
import { nameOf } from './certainty.ts';
import { Button } from '../../shell/Button.tsx';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { Decided } from './Decided.tsx';
import { DismissForm } from './DismissForm.tsx';
import { ConflictFlagFacts, ConflictFlagMarks } from './ConflictFlagFacts.tsx';
import { ConflictFlagText } from './ConflictFlagText.tsx';
import { focusOn } from './focusOn.ts';
import { ConflictFlagWhy } from './ConflictFlagWhy.tsx';
import type { DeskWork } from './useDeskWork.ts';
import type { Queue } from './useQueue.ts';

interface CurrentItemProps {
  readonly flag: ConflictFlagLineFragment;
  readonly queue: Queue;
  readonly work: DeskWork;
}

const Decide = ({ flag, queue, work }: CurrentItemProps) => {
  const { t } = useTranslation('desk');
  // What is gone gives way to its neighbour, and the focus goes there too.
  const onHitch = (isStillHere: boolean) => {
    void queue.overtake(isStillHere).then(() => {
      if (isStillHere) focusOn('#current-item');
    });
  };
  const onDone = (next: ConflictFlagLineFragment, isStillHere: boolean) => {
    queue.decided(next, isStillHere);
    if (!isStillHere) return;
    work.keep();
    focusOn('#decided');
  };
  return (
    <section
      className={work.isDismissing ? 'decide' : 'decide decide-bar'}
      aria-labelledby="decide"
    >
      <ChangedElsewhere queue={queue} />
      <h3 id="decide">{work.isDismissing ? t('dismiss.title') : t('confirm.title')}</h3>
      {work.isDismissing ? (
        <DismissForm {...{ flag, onDone, onHitch }} onCancel={work.keep} />
      ) : (
        <ConfirmForm {...{ flag, onDone, onHitch }} onDismiss={work.dismiss} />
      )}
    </section>
  );
};

const Act = (props: CurrentItemProps) => {
  const { t } = useTranslation('desk');
  if (props.flag.state !== 'OPEN') return <Decided {...props} />;
  if (props.flag.mayDo.includes('CONFIRM')) return <Decide {...props} />;
  return (
    <section className="decide">
      <ChangedElsewhere queue={props.queue} />
      <p className="quiet">{t('queue.readOnly')}</p>
    </section>
  );
};

// On a phone the item takes the list's place, so the focus goes to its beginning.
const useStartOfItem = (isWide: boolean) => {
  const item = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWide) return;
    item.current?.querySelector<HTMLElement>('#current-item')?.focus();
    window.scrollTo(0, 0);
  }, [isWide]);
  return item;
};

/** The item in hand: the text with the machine's reasons in it, what is known beside it, and the decision. */
export const CurrentItem = (props: CurrentItemProps) => {
  const { t } = useTranslation('desk');
  const isWide = useWide();
  const item = useStartOfItem(isWide);
  const { flag, queue } = props;
  return (
    <DeskItem
      ref={item}
      label={nameOf(flag.message)}
      labelledBy="current-item"
      facts={<ConflictFlagWhy flag={flag} />}
    >
      {isWide ? null : (
        <Button
          className="back-to-list"
          onClick={() => {
            queue.choose(undefined);
          }}
        >
          {t('queue.backToList')}
        </Button>
      )}
      <ConflictFlagMarks flag={flag} />
      <ConflictFlagText flag={flag}>
        <ConflictFlagFacts flag={flag} />
      </ConflictFlagText>
      <Act {...props} />
    </DeskItem>
  );
};
