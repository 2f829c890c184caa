import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Screen } from './Screen.tsx';

/** For an address that leads nowhere. */
export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <p>
        <Link className="link-row" to="/">
          {t('notFound.home')}
        </Link>
      </p>
    </Screen>
  );
};
