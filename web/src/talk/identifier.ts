import { limits } from '../gql/generated/limits.ts';
import { lengthOf } from './lengthOf.ts';

// How the server reads what is typed to name somebody or something (src/kernel/identifier.ts and publicNumber.ts, which say why); a test
// holds both together.
const pastedMarks = /(?!\p{White_Space})[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const phoneSeparators = /(?![+_])[\p{White_Space}\p{P}\p{S}]/gu;
const phoneLabel = /^(?:tel|手机号码|手机号|手机|联系电话|电话号码|电话)[:\p{White_Space}]/iu;
const mobileNumber = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/u;
const userName = /^[A-Za-z0-9_\p{Script=Han}]+$/u;
const onlyDigits = /^\d+$/u;
const drawnAsDash = /(?<=\d)[ー一丨](?=\d)/gu;
const signs = /[\p{P}\p{S}\p{White_Space}]+/gu;
const endSigns = /^-|-$/gu;
const numberLabel = /^(?:案件|内容)?-?(?:编号|案号|第|No)?-?/iu;
const publicNumber = /^\d{4}(?:-?年-?第?-?|-)0*[1-9]\d{0,9}-?号?$/u;
const bytesMax = 400;

const plainOf = (typed: string) =>
  new TextEncoder().encode(typed).length > bytesMax
    ? ''
    : typed.normalize('NFKC').replace(pastedMarks, '').trim();

/** Whether a text is a mainland mobile number, in whatever way it is written. */
export const isPhone = (typed: string) =>
  mobileNumber.test(plainOf(typed).replace(phoneLabel, '').replace(phoneSeparators, ''));

/** Whether somebody can have this text as a user name. */
export const isUserName = (typed: string) => {
  const plain = plainOf(typed);
  const length = lengthOf(plain);
  const isFit = length >= limits.userName.min && length <= limits.userName.max;
  return isFit && userName.test(plain) && !onlyDigits.test(plain);
};

/** Whether a text is the public number of a message or a case, in whatever way it is typed. */
export const isPublicNumber = (typed: string) => {
  const plain = plainOf(typed).replace(drawnAsDash, '-').replace(signs, '-').replace(endSigns, '');
  return publicNumber.test(plain.replace(numberLabel, ''));
};
