import { offeredProvider } from '../signin/openIdSettings.ts';
import type { Finding } from './finding.ts';

/** Whether the provider of OpenID Connect, where one is offered, is there and is the one that is meant. */
export async function checkSignIn(): Promise<Finding> {
  const part = 'SIGN_IN';
  const offered = offeredProvider();
  if (offered === undefined) return { part, state: 'GOOD', says: 'PASSWORDS_ALONE' };
  const names = [offered.issuer];
  return offered.provider.look().then(
    (): Finding => ({ part, state: 'GOOD', says: 'PROVIDER_THERE', names }),
    (error: unknown): Finding => ({
      ...{ part, state: 'BAD', says: 'PROVIDER_AWAY', names },
      error: error instanceof Error ? error.message : String(error),
    }),
  );
}
