import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVisitor } from '../person/session.ts';
import { RoleSwitch } from '../person/RoleSwitch.tsx';
import { FindWay } from './FindWay.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NoticesWay } from './NoticesWay.tsx';

/** The brand, the role in use, and the way to the other language. */
export const Header = () => {
  const { t } = useTranslation();
  const session = useVisitor();
  return (
    <header className="head">
      <Link to="/" className="brand">
        <img src="/leaf.svg" alt="" width={28} height={28} />
        <span>{t('brand')}</span>
      </Link>
      <FindWay session={session} />
      {session === undefined ? null : <NoticesWay />}
      {session === undefined ? null : <RoleSwitch session={session} />}
      {session === undefined ? <LanguageSwitch /> : null}
    </header>
  );
};
