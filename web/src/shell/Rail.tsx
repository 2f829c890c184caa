import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { desksOf } from '../person/desks.ts';
import { useVisitor } from '../person/session.ts';
import { places } from './places.tsx';

interface WayProps {
  readonly to: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

const Way = ({ to, icon, children }: WayProps) => (
  <NavLink to={to} end>
    {icon}
    <span>{children}</span>
  </NavLink>
);

/** The desktop's slim rail: the three places, the desks of the role in use, and what is open to everyone. */
export const Rail = () => {
  const { t } = useTranslation();
  const session = useVisitor();
  const desks = session === undefined ? [] : desksOf(session.actingRole.role);
  return (
    <nav className="rail" aria-label={t('nav.places')}>
      {session === undefined
        ? null
        : places.map(({ path, name, icon }) => (
            <Way key={path} to={path} icon={icon}>
              {t(`nav.${name}`)}
            </Way>
          ))}
      {desks.length === 0 ? null : <p className="rail-title">{t('nav.desks')}</p>}
      {desks.map(({ path, name }) => (
        <Way key={path} to={path}>
          {t(`desk.${name}`)}
        </Way>
      ))}
      <p className="rail-title">{t('nav.open')}</p>
      {session === undefined ? null : <Way to="/me/credit">{t('nav.credit')}</Way>}
      <Way to="/conduct">{t('nav.conduct')}</Way>
      <Way to="/rules">{t('nav.rules')}</Way>
      <Way to="/deadlines">{t('nav.deadlines')}</Way>
      <Way to="/public">{t('nav.public')}</Way>
    </nav>
  );
};
