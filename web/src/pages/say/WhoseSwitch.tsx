import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { withFilter } from '../../shell/listFilter.ts';

/** Everyone's messages or one's own, as two links that can be shared. */
export const WhoseSwitch = ({ isMine }: { readonly isMine: boolean }) => {
  const { t } = useTranslation('say');
  const [params] = useSearchParams();
  return (
    <nav className="switch" aria-label={t('feed.which')}>
      <Link
        to={`/feed${withFilter(params, {})}`}
        replace
        preventScrollReset
        aria-current={isMine ? undefined : 'page'}
      >
        {t('feed.everyone')}
      </Link>
      <Link
        to={`/feed${withFilter(params, { of: 'me' })}`}
        replace
        preventScrollReset
        aria-current={isMine ? 'page' : undefined}
      >
        {t('feed.mine')}
      </Link>
    </nav>
  );
};
