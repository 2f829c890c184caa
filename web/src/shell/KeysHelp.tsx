import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { useKeys } from './useKeys.ts';

const keys = [
  { key: 'j', name: 'next' },
  { key: 'k', name: 'previous' },
  { key: 'Enter', name: 'open' },
  { key: '?', name: 'help' },
  { key: '/', name: 'find' },
] as const;

/** `?` shows the keys with which lists are worked. */
export const KeysHelp = () => {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useKeys({ '?': () => dialog.current?.showModal() });
  return (
    <dialog ref={dialog} className="question" aria-label={t('keys.title')}>
      <h2>{t('keys.title')}</h2>
      <dl className="facts">
        {keys.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="acts">
        <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
      </div>
    </dialog>
  );
};
