import { isPhone, isUserName } from '../../talk/identifier.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

/** What a new account is made of, as typed. */
export interface SignUpForm {
  readonly userName: string;
  readonly displayName: string;
  readonly phone: string;
  readonly password: string;
  readonly home: string;
}

export const emptyForm: SignUpForm = {
  userName: '',
  displayName: '',
  phone: '',
  password: '',
  home: '',
};

export type SignUpField = keyof SignUpForm;

const communityDepth = 4;

const isFit: Readonly<Record<SignUpField, (value: string) => boolean>> = {
  userName: isUserName,
  displayName: (name) => !isBlank(name) && lengthOf(name.trim()) <= 20,
  phone: (phone) => isBlank(phone) || isPhone(phone),
  password: (password) => lengthOf(password) >= 10 && lengthOf(password) <= 128,
  home: (path) => path.split('/').length >= communityDepth,
};

const fields: readonly SignUpField[] = ['userName', 'displayName', 'phone', 'password', 'home'];

/** The fields that the server would refuse, in the order of the form. */
export const unfitFields = (form: SignUpForm) =>
  fields.filter((field) => !isFit[field](form[field]));
