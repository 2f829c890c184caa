import { useTranslation } from 'react-i18next';
import { useVisitor } from '../person/session.ts';
import { LinkButton } from './LinkButton.tsx';

/** Says that roles of the person wait for a second step, and leads to where it is set. */
export const RolesWaitLine = () => {
  const { t } = useTranslation();
  const waiting = useVisitor()?.me.waitingRoles ?? [];
  if (waiting.length === 0) return null;
  return (
    <div role="status" className="replaced">
      <p>{t('rolesWait.text')}</p>
      <LinkButton to="/me/security">{t('rolesWait.go')}</LinkButton>
    </div>
  );
};
