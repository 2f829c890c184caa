import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import pRetry from 'p-retry';
import { isBlank } from '../kernel/text.ts';
import { boundedFetch } from './boundedFetch.ts';

/** How a provider is reached, and as whom. */
export interface OpenIdSettings {
  /** Exactly as the provider's own document names it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the browser comes back to. */
  readonly redirectUri: string;
  /** How long one answer of the provider may take; 5 s when absent. */
  readonly timeoutS?: number;
  /** For so long a provider that was not found is not looked for again: who asks is told at once. 5 s when absent. */
  readonly restMs?: number;
}

/** What has to be known when the browser comes back; all of it secret but for the state. */
export interface OpenIdSecrets {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Somebody as a provider knows them. */
export interface OpenIdSubject {
  readonly issuer: string;
  readonly subject: string;
  /** By what they know themselves there, as far as the ID token says it: never what they are told apart by. */
  readonly account: string;
}

/** Why a provider did not say who somebody is: it is away, the person turned back there, or what it said does not hold. */
export class OpenIdFault extends Error {
  readonly kind: 'away' | 'cancelled' | 'refused';

  constructor(kind: OpenIdFault['kind'], message: string) {
    super(message);
    this.name = 'OpenIdFault';
    this.kind = kind;
  }
}

/** A provider of OpenID Connect. Every call is bounded in time and size, and throws OpenIdFault. */
export interface OpenIdProvider {
  /** Looks whether it can be reached, and is the one that is meant. */
  readonly look: () => Promise<void>;
  /** The address to send a browser to. */
  readonly begin: (secrets: OpenIdSecrets) => Promise<string>;
  /** Who came back, by the query of the address that the browser came back to. */
  readonly complete: (query: string, secrets: OpenIdSecrets) => Promise<OpenIdSubject>;
}

const usualTimeoutS = 5;
const usualRestMs = 5000;
const retryPauseMs = 300;

/** New secrets for one sign-in, of 256 random bits each. */
export const newOpenIdSecrets = (): OpenIdSecrets => ({
  verifier: randomPKCECodeVerifier(),
  state: randomState(),
  nonce: randomNonce(),
});

/** What the person decided there, or let pass. */
const turnedBack = new Set([
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
]);
const awayThere = new Set(['server_error', 'temporarily_unavailable']);
const slow = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

const isServerFault = (cause: unknown): boolean => cause instanceof Response && cause.status >= 500;

/** No connection: fetch says so by a TypeError whose cause has the code of the network. */
const isUnreached = (thrown: unknown): boolean =>
  thrown instanceof TypeError && thrown.cause instanceof Error;

function kindOf(thrown: unknown): OpenIdFault['kind'] {
  if (thrown instanceof AuthorizationResponseError) {
    if (turnedBack.has(thrown.error)) return 'cancelled';
    return awayThere.has(thrown.error) ? 'away' : 'refused';
  }
  if (thrown instanceof ResponseBodyError) return thrown.status >= 500 ? 'away' : 'refused';
  if (thrown instanceof ClientError)
    return slow.has(thrown.code ?? '') || isServerFault(thrown.cause) ? 'away' : 'refused';
  return isUnreached(thrown) ? 'away' : 'refused';
}

/** The issuer that a document names, where it is another one than was asked for. */
function namedIssuerIn(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('attribute' in cause && 'body' in cause))
    return undefined;
  const { attribute, body } = cause;
  return attribute === 'issuer' && typeof body === 'object' && body !== null && 'issuer' in body
    ? String(body.issuer)
    : undefined;
}

/** For the operator: what went wrong, in words of the library and of the network, and never a token, code or secret. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const code = 'code' in thrown ? ` (${String(thrown.code)})` : '';
  const said = 'error' in thrown ? `: ${String(thrown.error)}` : '';
  const { cause } = thrown;
  const named = namedIssuerIn(cause);
  if (named !== undefined) return `the document at this address names itself ${named}`;
  const below = cause instanceof Error ? `: ${cause.message}` : '';
  return `${thrown.message}${code}${said}${below}`;
}

const faultFrom = (thrown: unknown): OpenIdFault =>
  thrown instanceof OpenIdFault ? thrown : new OpenIdFault(kindOf(thrown), messageOf(thrown));

const textOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' && !isBlank(claim) ? claim : undefined;

/** Sends the client's secret in the body where the provider's document lists that, else in the header, as every provider takes it that lists nothing. */
const authenticatedBy =
  (secret: string): ClientAuth =>
  (server, client, body, headers) => {
    const listed = server.token_endpoint_auth_methods_supported ?? [];
    const way = listed.includes('client_secret_post') ? ClientSecretPost : ClientSecretBasic;
    way(secret)(server, client, body, headers);
  };

/** Keeps what was found; what was not found is looked for again once it had its rest. Those who ask meanwhile wait together, or are told the same. */
function foundOnce<T>(find: () => Promise<T>, restMs: number): () => Promise<T> {
  let found: Promise<T> | undefined;
  let failedAtMs: number | undefined;
  return () => {
    if (failedAtMs !== undefined && performance.now() - failedAtMs >= restMs) {
      failedAtMs = undefined;
      found = undefined;
    }
    found ??= find().catch((error: unknown) => {
      failedAtMs = performance.now();
      throw faultFrom(error);
    });
    return found;
  };
}

/**
 * A provider that is looked for at first use (twice, where the first try finds no connection) and, once found, kept: one that is away delays nothing else.
 * Authorization code with PKCE, state and nonce; the signature of the ID token is checked. Plain http is spoken with a plain issuer alone.
 */
export function openIdProvider(settings: OpenIdSettings): OpenIdProvider {
  const { issuer, clientId, clientSecret, redirectUri } = settings;
  const { timeoutS = usualTimeoutS, restMs = usualRestMs } = settings;
  const url = new URL(issuer);
  const isPlain = url.protocol === 'http:';
  const discover = (): Promise<Configuration> =>
    discovery(url, clientId, undefined, authenticatedBy(clientSecret), {
      timeout: timeoutS,
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
      [customFetch]: boundedFetch,
    });
  const find = () =>
    pRetry(discover, {
      retries: 1,
      minTimeout: retryPauseMs,
      shouldRetry: ({ error }) => isUnreached(error),
    });
  const found = foundOnce(find, restMs);
  return {
    look: async () => {
      await found();
    },
    begin: async ({ verifier, state, nonce }) =>
      buildAuthorizationUrl(await found(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...{ state, nonce },
      }).href,
    complete: async (query, { verifier, state, nonce }) => {
      const back = new URL(redirectUri);
      back.search = query;
      try {
        const tokens = await authorizationCodeGrant(await found(), back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new OpenIdFault('refused', 'there is no ID token');
        const { iss, sub, preferred_username: called, name } = claims;
        return { issuer: iss, subject: sub, account: textOf(called) ?? textOf(name) ?? sub };
      } catch (error) {
        throw faultFrom(error);
      }
    },
  };
}
