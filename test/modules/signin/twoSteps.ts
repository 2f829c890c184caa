import assert from 'node:assert/strict';
import { TOTP } from 'otpauth';
import type { Work } from '../../../src/kernel/work.ts';
import type { Browser } from '../../../src/modules/identity/browser.ts';
import type { SignedIn } from '../../../src/modules/identity/openSession.ts';
import { beginSecondStep } from '../../../src/modules/signin/beginSecondStep.ts';
import { confirmSecondStep } from '../../../src/modules/signin/confirmSecondStep.ts';
import type { SecondStepNeeded } from '../../../src/modules/signin/letIn.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  goodPassword,
  newcomer,
  start,
  strangeBrowser,
  throughTheApi,
} from '../identity/people.ts';

/** So many seconds after the beginning. */
export const seconds = (count: number): Date => new Date(start.getTime() + count * 1000);

/** The code that an authenticator with this secret shows at a moment. */
export const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret }).generate({ timestamp: now.getTime() });

/** A code that no authenticator of this secret shows near a moment. */
export function wrongCodeAt(secret: string, now: Date): string {
  const near = [-2, -1, 0, 1, 2].map((step) =>
    codeAt(secret, new Date(now.getTime() + step * 30_000)),
  );
  const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'];
  return wrong.find((code) => !near.includes(code)) ?? '';
}

/** The work of a person as a resident. */
export const ownWork = (personId: string, now = start): Work =>
  workOf(someone('RESIDENT', places.community, personId), now);

/** Somebody who has just set a second step, with what only they know. */
export interface TwoSteps extends SignedIn {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** A new resident who sets a second step at the beginning; the code of that moment is used up by it. */
export async function withSecondStep(): Promise<TwoSteps> {
  const signedIn = await newcomer();
  const work = ownWork(signedIn.person.id);
  const browser = browserOf(signedIn);
  const begun = await beginSecondStep(work, goodPassword, browser);
  assert.ok(begun.kind === 'begun');
  const given = await confirmSecondStep(work, codeAt(begun.secret, start), browser);
  assert.ok(given.kind === 'recoveryCodes');
  return { ...signedIn, secret: begun.secret, recoveryCodes: given.codes };
}

/** The browser that somebody signed in with. */
export const browserOf = ({
  session,
  deviceToken,
}: Pick<SignedIn, 'session' | 'deviceToken'>): Browser =>
  strangeBrowser({ sessionId: session.id, deviceToken });

/** The first step of somebody with a second one, and the browser that may do the second. */
export async function firstStep(
  userName: string,
  now: Date,
  own: Partial<Browser> = {},
): Promise<{ readonly asked: SecondStepNeeded; readonly browser: Browser }> {
  const browser = strangeBrowser(own);
  const asked = await signIn(
    throughTheApi(now),
    { name: userName, password: goodPassword },
    browser,
  );
  assert.ok(asked.kind === 'secondStep', asked.kind);
  return { asked, browser: { ...browser, deviceToken: asked.deviceToken } };
}
