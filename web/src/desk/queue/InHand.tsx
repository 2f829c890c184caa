import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useWide } from '../../look/device.ts';
import { DeskItem } from '../parts/DeskColumns.tsx';
import { nameOf } from './certainty.ts';
import { Button } from '../../shell/Button.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { Decided } from './Decided.tsx';
import { DismissForm } from './DismissForm.tsx';
import { FlagFacts, FlagMarks } from './FlagFacts.tsx';
import { FlagText } from './FlagText.tsx';
import { focusOn } from './focusOn.ts';
import { FlagWhy } from './FlagWhy.tsx';
import type { DeskWork } from './useDeskWork.ts';
import type { Queue } from './useQueue.ts';

interface InHandProps {
  readonly flag: FlagLineFragment;
  readonly queue: Queue;
  readonly work: DeskWork;
  readonly mayDecide: boolean;
}

const Decide = ({ flag, queue, work }: InHandProps) => {
  const { t } = useTranslation('desk');
  // What is gone gives way to its neighbour, and the focus goes there too.
  const onHitch = () => {
    void queue.overtake().then(() => {
      focusOn('#in-hand');
    });
  };
  const onDone = (next: FlagLineFragment) => {
    work.keep();
    queue.decided(next);
    focusOn('#decided');
  };
  return (
    <section
      className={work.isDismissing ? 'decide' : 'decide decide-bar'}
      aria-labelledby="decide"
    >
      <h3 id="decide">{work.isDismissing ? t('dismiss.title') : t('confirm.title')}</h3>
      {work.isDismissing ? (
        <DismissForm {...{ flag, onDone, onHitch }} onCancel={work.keep} />
      ) : (
        <ConfirmForm {...{ flag, onDone, onHitch }} onDismiss={work.dismiss} />
      )}
    </section>
  );
};

const Act = (props: InHandProps) => {
  const { t } = useTranslation('desk');
  if (props.flag.state !== 'OPEN') return <Decided {...props} />;
  if (props.mayDecide) return <Decide {...props} />;
  return <p className="decide quiet">{t('queue.readOnly')}</p>;
};

// On a phone the item takes the list's place, so the focus goes to its beginning.
const useStartOfItem = (isWide: boolean) => {
  const item = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWide) return;
    item.current?.querySelector<HTMLElement>('#in-hand')?.focus();
    window.scrollTo(0, 0);
  }, [isWide]);
  return item;
};

/** The item in hand: the text with the machine's reasons in it, what is known beside it, and the decision. */
export const InHand = (props: InHandProps) => {
  const { t } = useTranslation('desk');
  const isWide = useWide();
  const item = useStartOfItem(isWide);
  const { flag, queue } = props;
  return (
    <DeskItem
      ref={item}
      label={nameOf(flag.message)}
      labelledBy="in-hand"
      facts={<FlagWhy flag={flag} />}
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
      <FlagMarks flag={flag} />
      <FlagText flag={flag}>
        <FlagFacts flag={flag} />
      </FlagText>
      <Act {...props} />
    </DeskItem>
  );
};
