import { badInput } from '../../kernel/appError.ts';
import {
  phoneFrom,
  plainIdentifier,
  readUserName,
  userNameFrom,
  userNameLengthMax,
  userNameLengthMin,
  type UserNameFault,
} from '../../kernel/identifier.ts';
import { checkName, lengthOf } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { communityOf } from '../community/area.ts';
import type { Closing } from './closing.ts';
import { limits } from './identity.limits.ts';
import { passwordTooLong, plainPassword } from './password.ts';
import type { PastHome, PastName, PrivacyConsent } from './personHistory.ts';
import type { EndedVouch, Vouch } from './vouch.ts';

/** One role over one area, given by somebody at some time. */
export interface Grant {
  readonly role: Role;
  readonly scope: string;
  readonly since: Date;
  /** The id of who gave it. */
  readonly by: string;
}

/** A role that was taken away again: kept, so that it can be seen who held what and when. */
export interface EndedGrant extends Grant {
  readonly until: Date;
  readonly endedBy: string;
}

/** Somebody with an account. Holds neither the phone number nor the password: those stay in the store. */
export interface Person {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  /** The path of the community or grid the person lives in. */
  readonly home: string;
  /** Roles beside RESIDENT, which everybody holds over the community of their home. */
  readonly grants: readonly Grant[];
  readonly endedGrants: readonly EndedGrant[];
  /** Oldest first, as are all that follow. */
  readonly pastNames: readonly PastName[];
  readonly pastHomes: readonly PastHome[];
  /** Who vouches for the residence now; absent until somebody does. */
  readonly vouch?: Vouch;
  readonly endedVouches: readonly EndedVouch[];
  readonly consents: readonly PrivacyConsent[];
  readonly closing?: Closing;
  /** Since when nothing personal is left of the account. */
  readonly erasedAt?: Date;
  readonly joinedAt: Date;
  readonly version: number;
}

/** Somebody who has just joined: no roles, no history, nobody who vouches. */
export const makePerson = (
  basics: Pick<Person, 'id' | 'userName' | 'displayName' | 'home' | 'joinedAt'>,
): Person => ({
  ...basics,
  grants: [],
  endedGrants: [],
  pastNames: [],
  pastHomes: [],
  endedVouches: [],
  consents: [],
  version: 1,
});

/** Roles of one person: more than anybody could act in. */
export const grantsMax = 50;

/** What makes two user names one: case does not count. */
export const nameKeyOf = (userName: string): string => userName.toLowerCase();

/**
 * What an account is found by: the 11 digits of its phone or the key of its user name, which is never of digits alone, so
 * that the two never meet. Undefined for text that is neither.
 */
export const signInKeyFrom = (typed: string): string | undefined =>
  phoneFrom(typed) ?? userNameFrom(typed)?.toLowerCase();

/** `signInKeyFrom`; BAD_INPUT for text that nobody can have as a name or phone, which says nothing of anybody. */
export const checkSignInName = (typed: string): string => {
  const signInKey = signInKeyFrom(typed);
  if (signInKey !== undefined) return signInKey;
  throw badInput(
    'name',
    'not_a_sign_in_name',
    'Give a user name, or a mobile number of 11 digits.',
  );
};

/** A phone number as its owner is shown it: `138****5678`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

const userNameRefusals: Readonly<Record<UserNameFault, readonly [string, number?]>> = {
  too_short: [`Use at least ${String(userNameLengthMin)} characters.`, userNameLengthMin],
  too_long: [`Use at most ${String(userNameLengthMax)} characters.`, userNameLengthMax],
  not_a_name: ['Use letters, digits, "_" or Chinese characters.'],
  only_digits: ['Use at least one character that is no digit.'],
};

/** A user name as it is kept; BAD_INPUT with its fault for text that is none. */
export const checkUserName = (text: string): string => {
  const read = readUserName(text);
  if ('userName' in read) return read.userName;
  throw badInput('userName', read.fault, ...userNameRefusals[read.fault]);
};

/** A shown name of 1 to 20 code points, in one line, of characters that can be seen. */
export const checkDisplayName = (text: string): string =>
  checkName('displayName', text, limits.displayName);

/** A mobile number's 11 digits; undefined when none was given; BAD_INPUT for anything else. */
export const checkPhone = (text: string | null | undefined): string | undefined => {
  if (text === null || text === undefined || plainIdentifier(text) === '') return undefined;
  const phone = phoneFrom(text);
  if (phone === undefined)
    throw badInput('phone', 'not_a_phone', 'Use a mainland mobile number of 11 digits.', 11);
  return phone;
};

/** A password of 10 to 128 code points with 5 different ones that does not contain the user name. */
export const checkPassword = (text: string, userName: string): string => {
  const password = plainPassword(text);
  if (password.includes('\u0000') || !password.isWellFormed())
    throw badInput('password', 'not_text', 'The password holds characters that cannot be typed.');
  const length = lengthOf(password);
  if (length < limits.password.min)
    throw badInput(
      'password',
      'too_short',
      `Use at least ${String(limits.password.min)} characters.`,
      limits.password.min,
    );
  if (length > limits.password.max) throw passwordTooLong();
  if (new Set(password).size < 5 || password.toLowerCase().includes(nameKeyOf(userName)))
    throw badInput('password', 'too_simple', 'Do not repeat few characters or your user name.');
  return password;
};

/** Every role held, RESIDENT of the home's community first. */
export const grantsOf = (person: Person): Grant[] => [
  {
    role: 'RESIDENT',
    scope: communityOf(person.home),
    since: person.joinedAt,
    by: person.id,
  },
  ...person.grants,
];

/** Whether a person holds a role over exactly this area. */
export const holds = (person: Person, role: Role, scope: string): boolean =>
  person.grants.some((grant) => grant.role === role && grant.scope === scope);
