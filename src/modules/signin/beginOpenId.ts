import { definedFields } from '../../kernel/definedFields.ts';
import type { Work } from '../../kernel/work.ts';
import { newOpenIdSecrets, OpenIdFault } from '../../platform/openIdProvider.ts';
import { offeredProvider } from './openIdSettings.ts';
import { sealTransaction, transactionMs, type OpenIdTransaction } from './openIdTransaction.ts';
import { ownAddress } from './ownAddress.ts';

/** Where to send a browser, and the cookie with which it comes back under its state. */
export interface OpenIdBegun {
  readonly kind: 'begun';
  readonly url: string;
  readonly state: string;
  readonly cookie: string;
}

/** No provider is offered, or it does not answer just now. */
export interface OpenIdAway {
  readonly kind: 'away';
  /** For the operator's log; absent where none is offered. */
  readonly fault?: OpenIdFault;
}

/** Looks whether the provider can be reached, before anything is asked of a person. */
export async function lookForProvider(): Promise<OpenIdAway | undefined> {
  const offered = offeredProvider();
  if (offered === undefined) return { kind: 'away' };
  return offered.provider.look().then(() => undefined, awayFrom);
}

/** Sends a browser to the provider to sign in, and afterwards on to one of our own addresses (the front page for any other). For 10 minutes. */
export const beginOpenId = (
  work: Pick<Work, 'now' | 'newId'>,
  next: string | null | undefined,
): Promise<OpenIdBegun | OpenIdAway> => begin(work, definedFields({ next: ownAddress(next) }));

/** Sends a browser to the provider: to sign in, or to link what somebody is called there. */
export async function begin(
  { now, newId }: Pick<Work, 'now' | 'newId'>,
  purpose: Pick<OpenIdTransaction, 'linking' | 'next'>,
): Promise<OpenIdBegun | OpenIdAway> {
  const offered = offeredProvider();
  if (offered === undefined) return { kind: 'away' };
  const secrets = newOpenIdSecrets();
  const expiresAt = now.getTime() + transactionMs;
  const cookie = sealTransaction({ ...secrets, ...purpose, id: newId(), expiresAt });
  return offered.provider
    .begin(secrets)
    .then((url) => ({ kind: 'begun' as const, url, state: secrets.state, cookie }), awayFrom);
}

function awayFrom(thrown: unknown): OpenIdAway {
  if (thrown instanceof OpenIdFault) return { kind: 'away', fault: thrown };
  throw thrown;
}
