import { badInput, notFound } from '../../kernel/appError.ts';
import { makeOrFind } from '../../kernel/createOnce.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { isHome } from '../community/area.ts';
import { findArea } from '../community/area.store.ts';
import { findSignUp } from './credential.store.ts';
import type { SignUpRecord } from './credential.store.ts';
import { refuseImpersonation } from './impersonation.ts';
import { hashPassword } from './password.ts';
import {
  checkDisplayName,
  checkPassword,
  checkPhone,
  checkUserName,
  makePerson,
} from './person.ts';
import type { Person } from './person.ts';
import { savePerson } from './person.store.ts';
import { phoneIndexOf } from './phone.ts';

/** What a new account is made of. */
export interface NewPerson {
  readonly key: string;
  readonly userName: string;
  readonly phone?: string | null | undefined;
  readonly password: string;
  readonly displayName: string;
  readonly home: string;
  /** The version of the privacy notice that was agreed to; absent for who did not come by the sign-up. */
  readonly privacyVersion?: number;
}

/** The name or the phone belongs to somebody else. */
export interface NameTaken {
  readonly kind: 'nameTaken';
  readonly field: 'userName' | 'phone';
}

export type AddedPerson =
  | { readonly kind: 'added'; readonly person: Person }
  /** The key was used before; `same` compares all but the password, which the caller weighs as a guess. */
  | { readonly kind: 'exists'; readonly earlier: SignUpRecord; readonly same: boolean }
  | NameTaken;

/**
 * Makes an account without a session. Everybody may ask: the limits are signUp's. Refuses BAD_INPUT (also a name that looks like an official's) and NOT_FOUND (no such
 * home). The key's hash of content leaves password and phone out: a bare hash of those could be guessed.
 */
export async function addPerson(work: Work, input: NewPerson): Promise<AddedPerson> {
  const person = personFrom(work, input);
  // The platform's own tools plant the demo's officials; whoever signs up is a resident.
  if (work.actor.role !== 'SYSTEM') {
    refuseImpersonation('userName', person.userName);
    refuseImpersonation('displayName', person.displayName);
  }
  const phone = checkPhone(input.phone);
  const password = checkPassword(input.password, person.userName);
  const home = await findArea(person.home);
  if (home === null) throw notFound('area');
  if (!isHome(home)) throw badInput('home', 'not_a_home', 'Choose a community or a grid.');

  const { userName, displayName } = person;
  const request = contentHash({ userName, displayName, home: person.home });
  const phoneIndex = phone === undefined ? undefined : phoneIndexOf(phone);
  let taken: NameTaken['field'] = 'userName';
  const kept = await makeOrFind<Person | SignUpRecord>({
    find: () => findSignUp(person.id),
    make: async () => {
      const passwordHash = await hashPassword(password);
      const outcome = await savePerson(person, { passwordHash, phone, request });
      if (outcome === 'saved') return person;
      taken = outcome;
      return null;
    },
  });
  if (kept === null) return { kind: 'nameTaken', field: taken };
  if (!('request' in kept.thing)) return { kind: 'added', person: kept.thing };
  const earlier = kept.thing;
  const same = earlier.request === request && earlier.phoneIndex === phoneIndex;
  return { kind: 'exists', earlier, same };
}

const personFrom = (work: Work, input: NewPerson): Person => ({
  ...makePerson({
    id: idFrom('signUp', input.key),
    userName: checkUserName(input.userName),
    displayName: checkDisplayName(input.displayName),
    home: input.home,
    joinedAt: work.now,
  }),
  consents:
    input.privacyVersion === undefined ? [] : [{ version: input.privacyVersion, at: work.now }],
});
