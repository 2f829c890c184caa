/** How long the second step of a sign-in may take. */
export const challengeMs = 5 * 60_000;

/** Somebody has proved who they are by the first step; for a few minutes their second one is heard, from the same browser. */
export interface SignInChallenge {
  /** SHA-256 of the token that the browser got. */
  readonly id: string;
  readonly personId: string;
  /** SHA-256 of that browser's own token. */
  readonly deviceHash: string;
  /** Whether a closed account is had back by it. */
  readonly isReopening: boolean;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** A challenge that begins now. */
export const makeSignInChallenge = (
  given: Omit<SignInChallenge, 'expiresAt'>,
): SignInChallenge => ({
  ...given,
  expiresAt: new Date(given.at.getTime() + challengeMs),
});

/** Whether a browser can still answer a challenge; a password that was changed since asks for a new one. */
export const isAnswerable = (
  { deviceHash, at, expiresAt }: SignInChallenge,
  browserHash: string,
  passwordChangedAt: Date | undefined,
  now: Date,
): boolean =>
  deviceHash === browserHash &&
  now < expiresAt &&
  (passwordChangedAt === undefined || passwordChangedAt <= at);
