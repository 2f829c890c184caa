import { randomInt } from 'node:crypto';
import { idFrom, orderOf } from '../../kernel/id.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { limits } from './identity.limits.ts';

const codeDigits = 8;
/** So many of a person's codes are shown to them, the newest ones. */
export const resetCodesShownMax = 10;

/** How the office knew the person who stood there. */
export const recognitions = ['ID_SHOWN', 'KNOWN_IN_PERSON'] as const;
export type Recognition = (typeof recognitions)[number];

/** A code that the office gave a person to set a new password with. Kept for good; the code itself only as a hash, in the store. */
export interface ResetCode {
  readonly id: string;
  readonly personId: string;
  readonly by: string;
  /** The office: a role over an area; the platform's own tools have none. */
  readonly role?: Role;
  readonly scope: string;
  readonly recognition: Recognition;
  readonly note: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
  readonly order: string;
}

/** What a code is made from. */
export type ResetCodeDraft = Omit<ResetCode, 'id' | 'order' | 'usedAt'> & { readonly key: string };

/** A code under the id that its key gives. BAD_INPUT on a remark of more than 200 characters. */
export function makeResetCode({ key, ...draft }: ResetCodeDraft): ResetCode {
  const id = idFrom(draft.by, 'issueResetCode', key);
  const note = checkText('note', draft.note, limits.resetCodeNote);
  return { ...draft, id, note, order: orderOf(draft.issuedAt, id) };
}

/** Eight random digits in two groups, as they are said: `4821 9037`. */
export function newCode(): string {
  const digits = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
  return `${digits.slice(0, codeDigits / 2)} ${digits.slice(codeDigits / 2)}`;
}

/** The digits of a code as somebody typed it, whatever stands between them; at most 40 characters are read. */
export const codeDigitsOf = (text: string): string =>
  text.slice(0, 40).normalize('NFKC').replaceAll(/\D/gu, '');

/** Whether a code can still be used. */
export const isUsable = ({ usedAt, expiresAt }: ResetCode, now: Date): boolean =>
  usedAt === undefined && now < expiresAt;
