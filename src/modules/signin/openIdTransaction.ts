import type { OpenIdSecrets } from '../../platform/openIdProvider.ts';
import { seal, unseal, type SealPlace } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';

/** For so long a browser may be at the provider. */
export const transactionMs = 10 * 60_000;

/** Who links, in which session: they gave their password in it. */
interface Linking {
  readonly personId: string;
  readonly sessionId: string;
}

/** A browser is at the provider, to sign in or to link what it is called there. Only that browser has it, sealed, in a cookie. */
export interface OpenIdTransaction extends OpenIdSecrets {
  readonly id: string;
  /** Absent for a sign-in. */
  readonly linking?: Linking;
  /** Where to go after a sign-in: one of our own addresses. */
  readonly next?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

// It opens with the state of its own round alone.
const placeOf = (state: string): SealPlace => ({
  collection: 'openid_transactions',
  id: state,
  field: 'cookie',
});

/** A cookie takes 4096 bytes with its name. */
const sealedLengthMax = 3500;

/** A transaction for a cookie. */
export const sealTransaction = (transaction: OpenIdTransaction): string =>
  seal(identityKeys().fieldKey, placeOf(transaction.state), JSON.stringify(transaction));

/** The transaction of a cookie and the state that came back; undefined for one that is over, another one's, none, or anything that we did not seal. */
export function openTransaction(
  { state, cookie }: { readonly state: string; readonly cookie: string | undefined },
  now: Date,
): OpenIdTransaction | undefined {
  if (cookie === undefined || cookie.length > sealedLengthMax) return undefined;
  try {
    const text = unseal(identityKeys().fieldKey, placeOf(state), cookie);
    const opened = JSON.parse(text) as OpenIdTransaction;
    return now.getTime() < opened.expiresAt ? opened : undefined;
  } catch {
    return undefined;
  }
}
