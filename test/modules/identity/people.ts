import { randomBytes, randomInt } from 'node:crypto';
import mongoose from 'mongoose';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import type { Work } from '../../../src/kernel/work.ts';
import type { Browser } from '../../../src/modules/identity/browser.ts';
import { changePerson } from '../../../src/modules/identity/changePerson.ts';
import { closedPerson } from '../../../src/modules/identity/closedPerson.ts';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { limitKey } from '../../../src/modules/identity/limitKey.ts';
import type { SignedIn } from '../../../src/modules/identity/openSession.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { signUp } from '../../../src/modules/identity/signUp.ts';
import type { SignUpInput } from '../../../src/modules/identity/signUp.ts';
import { noticeAt } from '../../../src/modules/identity/privacyNotice.ts';
import { privacyNotices } from '../../../src/modules/identity/privacyNotices.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places } from '../../support/world.ts';

/** A store with places, and keys for people's data. */
export function useTown(): void {
  useStore();
  before('keys and places', async () => {
    useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
    await growPlaces();
  });
}

/**
 * When these stories begin. It is the real present, for the store drops sessions and tries by its own clock when they
 * have expired.
 */
export const start = new Date();

/** The version of the privacy notice that whoever signs up at a moment has read. */
export const noticeInForceAt = (now: Date): number => noticeAt(privacyNotices, now).version;
export const noticeInForce = noticeInForceAt(start);

/** So many minutes after the beginning. */
export const later = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

/** A number of nobody's: the Rust store never gives one out again (docs/decisions/0001-the-store.md). */
export const freshPhone = (): string => `138${String(randomInt(1e7, 1e8))}`;

/** The work of somebody who is not signed in. */
export const throughTheApi = (now = start): Work => ({ actor: visitor, now, newId: randomId });

export const goodPassword = '晚饭后在石桥边乘凉 42';

let addresses = 0;
/** A browser at a new address that nobody knows yet. */
export const strangeBrowser = (own: Partial<Browser> = {}): Browser => {
  addresses += 1;
  return {
    address: `10.${String(addresses >> 8)}.${String(addresses & 255)}.7`,
    userAgent: 'Test browser',
    deviceToken: undefined,
    sessionId: undefined,
    ...own,
  };
};

/** A sign-up that would succeed. */
export const application = (own: Partial<SignUpInput> = {}): SignUpInput => ({
  key: randomId(),
  userName: `user_${randomId().slice(0, 8)}`,
  password: goodPassword,
  displayName: '小桥',
  home: places.grid,
  privacyVersion: noticeInForce,
  ...own,
});

/** Signs somebody up from a strange browser and gives what came of it. */
export async function newcomer(own: Partial<SignUpInput> = {}, now = start): Promise<SignedIn> {
  const asked = application({ privacyVersion: noticeInForceAt(now), ...own });
  const result = await signUp(throughTheApi(now), asked, strangeBrowser());
  if (result.kind !== 'signedIn') throw new Error(`not signed up: ${JSON.stringify(result)}`);
  return result;
}

/** Tries to sign in from a strange browser, or from the one given; gives the kind of the answer. */
export const attempt = async (
  name: string,
  password: string,
  browser: Partial<Browser> = {},
  now = start,
): Promise<string> =>
  (await signIn(throughTheApi(now), { name, password }, strangeBrowser(browser))).kind;

/** Closes an account, to be erased so many minutes later; gives the person as kept. */
export async function close({ id }: Pick<Person, 'id'>, minutes = 60): Promise<Person> {
  const closing = { at: start, eraseAt: later(minutes), posts: 'KEEP' } as const;
  return (await changePerson(id, (found) => closedPerson(found, closing))).person;
}

/** How many tries a limit holds now, by the words of its key. */
export async function triesOf(...words: string[]): Promise<number> {
  const windows = mongoose.connection.collection<{ _id: string; tries: unknown[] }>('try_windows');
  return (await windows.findOne({ _id: limitKey(...words) }))?.tries.length ?? 0;
}
