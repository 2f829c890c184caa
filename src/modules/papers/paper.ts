import type { PaperContent } from '../../platform/papers/paperContent.ts';

/** What a paper is: the register sheet or the agreement of a case, or somebody's own record. */
type PaperKind = 'REGISTER_SHEET' | 'AGREEMENT' | 'RECORD';

/** One issue of one paper. */
export interface Paper {
  /** Sixteen letters and digits that nobody guesses; by it the paper is found. */
  readonly code: string;
  readonly kind: PaperKind;
  /** The id of what it is of: a case, an account. */
  readonly subject: string;
  /** The public number of what it is of; absent where that has none. */
  readonly number?: string;
  /** The person who had it printed. */
  readonly issuedTo: string;
  /** The firm for which they acted; absent where they acted for none. */
  readonly firmId?: string;
  /** The area whose office stands behind it. */
  readonly office: string;
  readonly issuedAt: Date;
  /** Of the bytes of the file, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Where it stands in lists. */
  readonly order: string;
}

/** What the owner of a matter wants printed. */
export interface PaperDraft extends Pick<Paper, 'kind' | 'subject' | 'number' | 'office'> {
  readonly content: PaperContent;
}

/** Digits and letters without those that are read as another: Crockford's base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 16;
const digitBits = 5n;

/** The code that a random id of 32 hexadecimal digits gives: its first 80 bits. */
export function codeFrom(id: string): string {
  const hexDigits = (codeLength * Number(digitBits)) / 4;
  let rest = BigInt(`0x${id.slice(0, hexDigits)}`);
  let code = '';
  for (let at = 0; at < codeLength; at += 1) {
    code = (alphabet[Number(rest & 31n)] ?? '') + code;
    rest >>= digitBits;
  }
  return code;
}

const between = /[\s\p{Pd}]/gu;
const isCode = /^[0-9A-HJKMNP-TV-Z]{16}$/u;
/** Far more than a code with whatever stands between its groups. */
const typedMax = 60;

/** A code as somebody typed it: small letters, spaces, dashes, and O, I, L for the digits they are read as; undefined for all else. */
export function codeFromTyped(typed: string): string | undefined {
  if (typed.length > typedMax) return undefined;
  const plain = typed.normalize('NFKC').replace(between, '').toUpperCase();
  const code = plain.replaceAll('O', '0').replace(/[IL]/gu, '1');
  return isCode.test(code) ? code : undefined;
}

/** A code in groups of four, as it is printed. */
export const groupedCode = (code: string): string => code.match(/.{4}/gu)?.join('-') ?? code;
