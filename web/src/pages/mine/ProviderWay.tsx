import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { SignInWaysDocument } from '../../gql/generated/graphql.ts';
import { Note } from '../../shell/Note.tsx';

/** Why nobody came in by the provider, as the server's answer names it in the address. */
const refusals = ['away', 'busy', 'over', 'unlinked', 'cancelled', 'refused', 'closing'] as const;

/** Says why a sign-in by the provider came to nothing; nothing on any other visit. */
export const ProviderSaid = () => {
  const { t } = useTranslation('mine');
  const [params] = useSearchParams();
  const said = refusals.find((one) => one === params.get('openid'));
  if (said === undefined) return null;
  return (
    <Note tone="soon" role="alert">
      <p>{t(`openid.${said}`)}</p>
    </Note>
  );
};

/** The way in by the provider of OpenID Connect: the page is left for it. Nothing where none is offered. */
export const ProviderWay = () => {
  const { t } = useTranslation('mine');
  const [params] = useSearchParams();
  const [{ data }] = useQuery({ query: SignInWaysDocument });
  const provider = data?.openIdProvider ?? null;
  if (provider === null) return null;
  const next = params.get('next');
  const suffix = next === null ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <p className="acts">
      <a className="button" href={`/openid/begin${suffix}`}>
        {t('openid.way', provider)}
      </a>
    </p>
  );
};
