import { useTranslation } from 'react-i18next';
import { Sheet } from '../parts/Sheet.tsx';

const keys = [
  { key: 'j', name: 'next' },
  { key: 'k', name: 'previous' },
  { key: 'Enter', name: 'enter' },
  { key: 'd', name: 'dismiss' },
  { key: 'u', name: 'undo' },
  { key: 'Esc', name: 'escape' },
  { key: '/', name: 'find' },
  { key: '?', name: 'help' },
] as const;

/** The keys of the queue. */
export const QueueKeysHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('desk');
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
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
    </Sheet>
  );
};
