import { badInput } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { changePerson } from './changePerson.ts';
import { ownPersonId } from './ownPersonId.ts';
import type { Person } from './person.ts';
import { noticeAt } from './privacyNotice.ts';
import { privacyNotices } from './privacyNotices.ts';

/** The person has read the notice that is in force and agrees to it; the moment is kept. Said again, it changes nothing. BAD_INPUT `not_in_force`. */
export async function acceptPrivacyNotice(work: Work, version: number): Promise<Person> {
  checkInForce(version, work.now);
  const { person } = await changePerson(ownPersonId(work.actor), (found) =>
    found.consents.some((one) => one.version === version)
      ? found
      : { ...found, consents: [...found.consents, { version, at: work.now }] },
  );
  return person;
}

/** Refuses a version of the notice that is not the one in force: BAD_INPUT `not_in_force`. */
export function checkInForce(version: number, now: Date): void {
  if (version !== noticeAt(privacyNotices, now).version)
    throw badInput('privacyVersion', 'not_in_force', 'Read the notice that is in force now.');
}
