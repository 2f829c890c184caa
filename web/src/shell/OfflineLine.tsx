import { useTranslation } from 'react-i18next';
import { useOnline } from '../look/device.ts';

/** Says plainly that there is no network, and that nothing typed is lost. */
export const OfflineLine = () => {
  const { t } = useTranslation();
  const isOnline = useOnline();
  return (
    <div role="status" className={isOnline ? 'unseen' : 'offline'}>
      {isOnline ? '' : t('offline')}
    </div>
  );
};
