import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { desksOf } from '../person/desks.ts';
import type { Session } from '../person/session.ts';
import { useKeys } from './useKeys.ts';

/** The way to find anything, for who works at a desk: in the header, and by the key `/`. */
export const FindWay = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isStaff = desksOf(session.actingRole.role).length > 0;
  const find = () => {
    if (isStaff) void navigate('/find');
  };
  useKeys({ '/': find });
  if (!isStaff) return null;
  return (
    <Link className="find-way" to="/find" aria-keyshortcuts="/">
      {t('find')}
    </Link>
  );
};
