import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useVisitor } from '../person/session.ts';
import { places } from './places.tsx';

/** The phone's bottom tabs; a visitor has no use for them yet. */
export const Tabs = () => {
  const { t } = useTranslation();
  if (useVisitor() === undefined) return null;
  return (
    <nav className="tabs" aria-label={t('nav.places')}>
      {places.map(({ path, name, icon }) => (
        <NavLink key={path} to={path} end={path === '/'}>
          {icon}
          <span>{t(`nav.${name}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
};
