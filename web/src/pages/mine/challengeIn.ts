const challenge = /^#second=([\w-]{43})$/u;

/** The sign-in whose second step is asked for, where the browser comes back from a provider with the first; it stands behind the #, which no server reads. */
export const challengeIn = (hash: string): string | undefined => challenge.exec(hash)?.[1];
