import { isOverBytes, lengthOf } from './text.ts';

/** The longest identifier as it is typed, in code points, with all that comes along when it is pasted. */
const typedLengthMax = 100;

export const userNameLengthMin = 3;
export const userNameLengthMax = 32;

// Signs of direction and width that chats, tables and address books put around what is copied. White space is none of them.
const pastedMarks = /(?!\p{White_Space})[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** All signs that people write between and around the digits of a phone number; not those that mean something: `+`, and `_` of user names. */
const phoneSeparators = /(?![+_])[\p{White_Space}\p{P}\p{S}]/gu;
/** What a number is called where it was copied from (`tel:` of RFC 3966); joined to it without a sign it is a user name. */
const phoneLabel = /^(?:tel|手机号码|手机号|手机|联系电话|电话号码|电话)[:\p{White_Space}]/iu;

const userNamePattern = /^[A-Za-z0-9_\p{Script=Han}]+$/u;
const onlyDigits = /^\d+$/u;
const mobileNumber = /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/u;

/**
 * What somebody typed or pasted to name a person or a thing: full width and other compatibility forms as plain characters,
 * without pasted marks and without space around it. Undefined for text too long to be an identifier, which is not looked into.
 */
export const plainIdentifier = (text: string): string | undefined =>
  isOverBytes(text, typedLengthMax)
    ? undefined
    : text.normalize('NFKC').replace(pastedMarks, '').trim();

/** The 11 digits of a mainland mobile number, in whatever way they are written (`（+86）138‑1234‑5678`); undefined for all else. */
export const phoneFrom = (text: string): string | undefined =>
  mobileNumber.exec(
    plainIdentifier(text)?.replace(phoneLabel, '').replace(phoneSeparators, '') ?? '',
  )?.[1];

/** What keeps a text from being a user name. */
export type UserNameFault = 'too_short' | 'too_long' | 'not_a_name' | 'only_digits';

/**
 * A user name (3 to 32 letters a–z, digits, `_` or Han characters, not digits alone) as it was chosen but for pasted marks; or
 * what keeps the text from being one.
 */
export function readUserName(
  text: string,
): { readonly userName: string } | { readonly fault: UserNameFault } {
  const userName = plainIdentifier(text);
  if (userName === undefined) return { fault: 'too_long' };
  const length = lengthOf(userName);
  if (length < userNameLengthMin) return { fault: 'too_short' };
  if (length > userNameLengthMax) return { fault: 'too_long' };
  if (!userNamePattern.test(userName)) return { fault: 'not_a_name' };
  return onlyDigits.test(userName) ? { fault: 'only_digits' } : { userName };
}

/** The user name in a text; undefined for text that nobody can have as a user name. */
export function userNameFrom(text: string): string | undefined {
  const read = readUserName(text);
  return 'userName' in read ? read.userName : undefined;
}
