import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVisitor } from '../person/session.ts';

/** Says that roles of the person wait for a second step, and leads to where it is set. */
export const RolesWaitLine = () => {
  const { t } = useTranslation();
  const waiting = useVisitor()?.me.waitingRoles ?? [];
  if (waiting.length === 0) return null;
  return (
    <div role="status" className="replaced">
      <p>{t('rolesWait.text')}</p>
      <Link to="/me/security" className="link-row">
        {t('rolesWait.go')}
      </Link>
    </div>
  );
};
