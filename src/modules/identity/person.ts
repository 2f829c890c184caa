import { badInput } from '../../kernel/appError.ts';
import { checkText, lengthOf } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { communityOf } from '../community/area.ts';

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
  readonly joinedAt: Date;
  readonly version: number;
}

const userNameLengthMin = 3;
const userNameLengthMax = 32;
const displayNameLengthMax = 20;
const passwordLengthMin = 10;
const passwordLengthMax = 128;
/** Roles of one person: more than anybody could act in. */
export const grantsMax = 50;

const userNamePattern = /^[A-Za-z0-9_\p{Script=Han}]+$/u;
const phonePattern = /^1[3-9]\d{9}$/u;
const hidden = /[\p{Cc}\u061C\u115F\u1160\u3164\uFFA0\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const visible = /[\p{L}\p{N}\p{S}\p{P}]/u;

/** What makes two user names one: compatibility forms (full width) and case do not count. */
export const nameKeyOf = (userName: string): string =>
  userName.normalize('NFKC').trim().toLowerCase();

/** The 11 digits of a mainland mobile number, whether written with spaces, hyphens, full width or +86; else undefined. */
export const phoneFrom = (text: string): string | undefined => {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/gu, '')
    .replace(/^(?:\+|00)86/u, '');
  return phonePattern.test(digits) ? digits : undefined;
};

/** A phone number as its owner is shown it: `138****5678`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A sign-in name of 3 to 32 letters a–z, digits, `_` or Han characters that is not only digits (that would be a phone). */
export const checkUserName = (text: string): string => {
  const name = checkText('userName', text, userNameLengthMax * 4).normalize('NFKC');
  const length = lengthOf(name);
  if (length < userNameLengthMin)
    throw badInput('userName', 'too_short', 'Use at least 3 characters.', userNameLengthMin);
  if (length > userNameLengthMax)
    throw badInput('userName', 'too_long', 'Use at most 32 characters.', userNameLengthMax);
  if (!userNamePattern.test(name))
    throw badInput('userName', 'not_a_name', 'Use letters, digits, "_" or Chinese characters.');
  if (/^\d+$/u.test(name))
    throw badInput('userName', 'only_digits', 'Use at least one character that is no digit.');
  return name;
};

/** A shown name of 1 to 20 code points that can be seen and cannot turn the direction of the text around it. */
export const checkDisplayName = (text: string): string => {
  const name = checkText('displayName', text, displayNameLengthMax);
  if (hidden.test(name) || !visible.test(name))
    throw badInput('displayName', 'not_a_name', 'Use characters that can be seen.');
  return name;
};

/** A mobile number's 11 digits; undefined when none was given; BAD_INPUT for anything else. */
export const checkPhone = (text: string | null | undefined): string | undefined => {
  if (text === null || text === undefined || text.trim() === '') return undefined;
  const phone = phoneFrom(text);
  if (phone === undefined)
    throw badInput('phone', 'not_a_phone', 'Use a mainland mobile number of 11 digits.', 11);
  return phone;
};

/** A password of 10 to 128 code points with 5 different ones that does not contain the user name. NFKC, so that every keyboard types the same. */
export const checkPassword = (text: string, userName: string): string => {
  if (text.includes('\u0000') || !text.isWellFormed())
    throw badInput('password', 'not_text', 'The password holds characters that cannot be typed.');
  const password = text.normalize('NFKC');
  const length = lengthOf(password);
  if (length < passwordLengthMin)
    throw badInput('password', 'too_short', 'Use at least 10 characters.', passwordLengthMin);
  if (length > passwordLengthMax)
    throw badInput('password', 'too_long', 'Use at most 128 characters.', passwordLengthMax);
  if (new Set(password).size < 5 || nameKeyOf(password).includes(nameKeyOf(userName)))
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
