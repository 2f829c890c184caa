import { offeredProvider } from '../../modules/signin/openIdSettings.ts';
import type { Finding } from './finding.ts';

const part = 'sign-in';

/** Whether the provider of OpenID Connect, where one is offered, is there and is the one that is meant. */
export async function signInFinding(): Promise<Finding> {
  const offered = offeredProvider();
  if (offered === undefined) return { part, state: 'GOOD', says: 'by passwords; no provider' };
  const { issuer, provider } = offered;
  return provider.look().then(
    () => ({ part, state: 'GOOD' as const, says: `by passwords and ${issuer}, which is there` }),
    (error: unknown) => ({
      part,
      state: 'BAD' as const,
      says: `${issuer} (OIDC_ISSUER) cannot be used: ${error instanceof Error ? error.message : String(error)}. Passwords work`,
    }),
  );
}
