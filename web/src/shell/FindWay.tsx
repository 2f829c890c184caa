import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { desksOf } from '../person/desks.ts';
import type { Session } from '../person/session.ts';
import { useKeys } from './useKeys.ts';

/** The way to find anything, in the header and by the key `/`: who works at a desk begins with numbers and titles there, others with words. */
export const FindWay = ({ session }: { readonly session: Session | undefined }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isStaff = session !== undefined && desksOf(session.actingRole.role).length > 0;
  const place = isStaff ? '/find' : '/search';
  useKeys({ '/': () => void navigate(place) });
  return (
    <Link className="find-way" to={place} aria-keyshortcuts="/">
      {t('find')}
    </Link>
  );
};
