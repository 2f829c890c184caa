import { limits } from '../../gql/generated/limits.ts';
import { isPhone, isUserName } from '../../talk/identifier.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';
import { passwordFits } from '../account/passwordFits.ts';

/** What a new account is made of, as typed. */
export interface SignUpForm {
  readonly userName: string;
  readonly displayName: string;
  readonly phone: string;
  readonly password: string;
  readonly home: string;
  /** The version of the privacy notice that was ticked; empty while none is. */
  readonly privacyVersion: string;
}

export const emptyForm: SignUpForm = {
  userName: '',
  displayName: '',
  phone: '',
  password: '',
  home: '',
  privacyVersion: '',
};

export type SignUpField = keyof SignUpForm;

const communityDepth = 4;

const isFit: Readonly<Record<SignUpField, (value: string) => boolean>> = {
  userName: isUserName,
  displayName: (name) => !isBlank(name) && lengthOf(name.trim()) <= limits.displayName.max,
  phone: (phone) => isBlank(phone) || isPhone(phone),
  password: passwordFits,
  home: (path) => path.split('/').length >= communityDepth,
  privacyVersion: (version) => version !== '',
};

const fields: readonly SignUpField[] = [
  'userName',
  'displayName',
  'phone',
  'password',
  'home',
  'privacyVersion',
];

/** The fields that the server would refuse, in the order of the form. */
export const unfitFields = (form: SignUpForm) =>
  fields.filter((field) => !isFit[field](form[field]));
