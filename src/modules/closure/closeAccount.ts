import type { Work } from '../../kernel/work.ts';
import { stopRecording } from '../ledger/stopRecording.ts';
import type { Browser } from '../identity/browser.ts';
import { giveUpAdministration } from '../identity/giveUpAdministration.ts';
import { changePerson } from '../identity/changePerson.ts';
import { closedPerson } from '../identity/closedPerson.ts';
import type { PostsAfterwards } from '../identity/closing.ts';
import { forgetDevices } from '../identity/knownDevice.store.ts';
import { removeSessionsOf } from '../identity/session.store.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { weighOwnPassword, type WrongPassword } from '../identity/weighOwnPassword.ts';
import type { ClosureBlocker } from './closureBlocker.ts';
import { readClosure } from './readClosure.ts';

/** The password, and what becomes of the posts. */
export interface CloseAccountInput {
  readonly password: string;
  readonly posts: PostsAfterwards;
}

/** The account is closed; until `eraseAt` its owner can have it back. */
export interface AccountClosed {
  readonly kind: 'closed';
  readonly eraseAt: Date;
}

/** Open cases need the person: each is named. */
export interface ClosureBlocked {
  readonly kind: 'blocked';
  readonly blockers: ClosureBlocker[];
}

/**
 * Closes one's own account, after its password was weighed: every session and role ends, nobody finds the name any more, and no
 * good deed is recorded from now on. What is personal is erased by the job when `eraseAt` has come (eraseAccount). CONFLICT
 * `last_administrator` while nobody else looks after an area.
 */
export async function closeAccount(
  work: Work,
  { password, posts }: CloseAccountInput,
  browser: Browser,
): Promise<AccountClosed | ClosureBlocked | WrongPassword | TooManyTries> {
  const own = await weighOwnPassword(work, password, browser);
  if (own.kind !== 'own') return own;
  const { blockers, eraseAt } = await readClosure(work);
  if (blockers.length > 0) return { kind: 'blocked', blockers };
  const { id } = own.person;
  await giveUpAdministration(own.person, work.now);
  await stopRecording(work, { kind: 'PERSON', id });
  const closing = { at: work.now, eraseAt, posts };
  const { person } = await changePerson(id, (found) => closedPerson(found, closing));
  await forgetDevices(id);
  await removeSessionsOf(id);
  return { kind: 'closed', eraseAt: person.closing?.eraseAt ?? eraseAt };
}
