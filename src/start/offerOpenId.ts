import { openIdBackPath } from '../http/middleware/openId.ts';
import { useOpenId } from '../modules/signin/openIdSettings.ts';
import { openIdProvider } from '../platform/openIdProvider.ts';
import { ConfigError, type Config } from './config.ts';

type OpenIdConfig = Pick<
  Config,
  'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'oidcName' | 'publicUrl'
>;

/**
 * Offers this process's people to sign in by a provider of OpenID Connect, where one is set. It is not asked for anything yet: one that is away keeps nothing from
 * starting. ConfigError for half a setting.
 */
export function offerOpenId(config: OpenIdConfig): void {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = config;
  if (issuer === undefined) {
    if ((clientId ?? clientSecret ?? config.oidcName) !== undefined)
      throw new ConfigError('OIDC_ISSUER must be given with the other settings that begin so.');
    useOpenId(undefined);
    return;
  }
  if (clientId === undefined || clientSecret === undefined)
    throw new ConfigError('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be given with OIDC_ISSUER.');
  if (config.publicUrl === undefined)
    throw new ConfigError(
      `PUBLIC_URL must be given with OIDC_ISSUER: the provider sends browsers back to PUBLIC_URL${openIdBackPath}.`,
    );
  const redirectUri = `${config.publicUrl}${openIdBackPath}`;
  useOpenId({
    issuer,
    name: config.oidcName ?? new URL(issuer).host,
    provider: openIdProvider({ issuer, clientId, clientSecret, redirectUri }),
  });
}
