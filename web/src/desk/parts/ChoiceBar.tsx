import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';

interface ChoiceBarProps {
  readonly count: number;
  /** What the one act on all of them is called. */
  readonly act: string;
  readonly onAct: () => void;
  readonly onClear: () => void;
}

/** How many rows are chosen and what can be done with them; stays in sight at the bottom, and is not there while none is. */
export const ChoiceBar = ({ count, act, onAct, onClear }: ChoiceBarProps) => {
  const { t } = useTranslation('desk');
  return (
    <div className="choice-bar" hidden={count === 0}>
      <p role="status">{count === 0 ? '' : t('choice.count', { count })}</p>
      <div className="acts acts-close">
        <Button type="primary" onClick={onAct}>
          {act}
        </Button>
        <Button onClick={onClear}>{t('choice.none')}</Button>
      </div>
    </div>
  );
};
