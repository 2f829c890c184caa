import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';

interface ChangeRowProps {
  readonly name: string;
  readonly value: ReactNode;
  /** Why it cannot be changed now; the button is left out then. */
  readonly whyNot?: string | undefined;
  /** The form; `onDone` shuts it and says that it is done. */
  readonly children: (onDone: () => void) => ReactNode;
}

/** One fact of the account and the way to change it: the form opens in its place, and shuts when the change is made. */
export const ChangeRow = ({ name, value, whyNot, children }: ChangeRowProps) => {
  const { t } = useTranslation(['account', 'shell']);
  const [state, setState] = useState<'shut' | 'open' | 'done'>('shut');
  const isOpen = state === 'open';
  return (
    <li className="card">
      <div className="change">
        <span>
          <span className="quiet">{name}</span>
          <span className="row-title">{value}</span>
        </span>
        {whyNot === undefined ? (
          <Button
            aria-label={t('actOn', {
              ns: 'shell',
              act: t(isOpen ? 'cancel' : 'change', { ns: isOpen ? 'shell' : 'account' }),
              name,
            })}
            aria-expanded={isOpen}
            onClick={() => {
              setState(isOpen ? 'shut' : 'open');
            }}
          >
            {isOpen ? t('cancel', { ns: 'shell' }) : t('change')}
          </Button>
        ) : null}
      </div>
      {whyNot === undefined || state === 'done' ? null : <p className="quiet">{whyNot}</p>}
      {state === 'done' ? <p role="status">{t('changed')}</p> : null}
      {isOpen
        ? children(() => {
            setState('done');
          })
        : null}
    </li>
  );
};
