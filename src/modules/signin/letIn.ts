import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { openSession, type SignedIn } from '../identity/openSession.ts';
import type { Person } from '../identity/person.ts';
import { newToken, tokenHash } from '../identity/secretToken.ts';
import { tokenFrom } from '../identity/session.ts';
import { findSecondStep } from './secondStep.store.ts';
import { makeSignInChallenge } from './signInChallenge.ts';
import { saveSignInChallenge } from './signInChallenge.store.ts';

/** The first step is done; the second one is heard from this browser until the challenge expires. */
export interface SecondStepNeeded {
  readonly kind: 'secondStep';
  /** For the page that asked. Only its SHA-256 is stored. */
  readonly challenge: string;
  readonly expiresAt: Date;
  /** For the long-lived cookie: the challenge is answered from this browser alone. */
  readonly deviceToken: string;
}

/** How somebody comes in. */
interface Manner {
  readonly isReopening: boolean;
}

/**
 * Lets somebody in whose first step was weighed: opens a session, or asks for the second step where one is set. The browser is not remembered
 * before that is done.
 */
export async function letIn(
  work: Work,
  person: Person,
  browser: Browser,
): Promise<SignedIn | SecondStepNeeded> {
  return (await askSecondStep(work, person, browser)) ?? openSession(work, person, browser);
}

/** Asks for the second step of somebody whose first one was weighed; undefined where none is set. */
export async function askSecondStep(
  { now }: Work,
  { id }: Person,
  browser: Browser,
  { isReopening }: Manner = { isReopening: false },
): Promise<SecondStepNeeded | undefined> {
  const { inForce } = await findSecondStep(id);
  if (inForce === undefined) return undefined;
  const challenge = newToken();
  const deviceToken = tokenFrom(browser.deviceToken) ?? newToken();
  const made = makeSignInChallenge({
    id: tokenHash(challenge),
    personId: id,
    deviceHash: tokenHash(deviceToken),
    isReopening,
    at: now,
  });
  await saveSignInChallenge(made);
  return { kind: 'secondStep', challenge, expiresAt: made.expiresAt, deviceToken };
}
