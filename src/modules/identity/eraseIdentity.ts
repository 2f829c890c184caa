import { AppError } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { changePerson } from './changePerson.ts';
import { erasedPerson, isToErase } from './closedPerson.ts';
import { removeSecrets } from './credential.store.ts';
import { forgetDevices } from './knownDevice.store.ts';
import { hashPassword } from './password.ts';
import { findPerson } from './person.store.ts';
import { removeResetCodesOf } from './resetCode.store.ts';
import { newToken } from './secretToken.ts';
import { removeSessionsOf } from './session.store.ts';

/**
 * Erases what is personal in an account whose time is over: names, phone, password, grid, devices, codes. Only the platform's
 * own job does it, and last of all, for the account leaves the list of those to erase with it. Done again, it changes nothing.
 */
export async function eraseIdentity(work: Work, personId: string): Promise<void> {
  const { actor, now } = work;
  if (actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Accounts are erased by the job alone.', {
      reason: 'not_the_job',
    });
  const person = present(await findPerson(personId), 'person');
  if (!isToErase(person, now)) return;
  await removeSecrets(personId, await hashPassword(newToken()));
  await removeSessionsOf(personId);
  await forgetDevices(personId);
  await removeResetCodesOf(personId);
  await changePerson(personId, (found) =>
    isToErase(found, now) ? erasedPerson(found, now) : found,
  );
}
