import { useTranslation } from 'react-i18next';
import { useOnline } from '../look/device.ts';
import { useVisitor } from '../person/session.ts';
import { isKeepingUnsent } from '../sending/unsent.ts';

/** Says plainly that there is no network, and whether what is typed outlives the page. */
export const OfflineLine = () => {
  const { t } = useTranslation();
  const isOnline = useOnline();
  const isNobody = useVisitor() === undefined;
  return (
    <div role="status" className={isOnline ? 'unseen' : 'offline'}>
      {isOnline ? '' : t(isNobody || isKeepingUnsent() ? 'offline' : 'offlineOpen')}
    </div>
  );
};
