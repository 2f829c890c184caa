import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import { focusOn } from './focusOn.ts';
import type { FlagChange } from './useChangedElsewhere.ts';
import type { Queue } from './useQueue.ts';

// What happened, as a sentence.
const useChangeWords = () => {
  const { t } = useTranslation(['desk', 'shell']);
  return ({ state, byRole }: FlagChange) => {
    if (state === 'OPEN') return t('queue.changed');
    const what = t(`flagState.${state}`);
    return byRole === null
      ? t('queue.decidedElsewhere', { what })
      : t('queue.decidedBy', { what, role: t(`role.${byRole}`, { ns: 'shell' }) });
  };
};

/** A line with the decision: a colleague was faster. Nothing else moves; what is new is read when the person asks for it. */
export const ChangedElsewhere = ({ queue }: { readonly queue: Queue }) => {
  const { t } = useTranslation('desk');
  const said = useChangeWords();
  const { changed, readAnew } = queue;
  const read = async () => {
    await readAnew();
    focusOn('#current-item');
  };
  return (
    <div role="status">
      {changed === undefined ? null : (
        <p className="changed-elsewhere">
          {said(changed)}{' '}
          <Button type="link" onClick={() => void read()}>
            {t('queue.readAnew')}
          </Button>
        </p>
      )}
    </div>
  );
};
