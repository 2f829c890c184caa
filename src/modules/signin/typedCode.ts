/** What somebody typed as a second step: the six digits of the moment, or one of the recovery codes. */
export type TypedCode =
  | { readonly kind: 'moment'; readonly digits: string }
  | { readonly kind: 'recovery'; readonly code: string };

const readLengthMax = 100;
const sixDigits = /^\d{6}$/u;
const recoveryCode = /^[A-Z2-7]{16}$/u;
/** Digits that the alphabet of recovery codes does not have, for the letters that they are read as. */
const misread: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/**
 * Reads a code in whatever way it is typed or pasted: full width, lower case, with spaces or signs between. Undefined for text that can be
 * no code.
 */
export function typedCodeFrom(text: string): TypedCode | undefined {
  const plain = text
    .slice(0, readLengthMax)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/gu, '');
  if (sixDigits.test(plain)) return { kind: 'moment', digits: plain };
  const code = plain.replaceAll(/[018]/gu, (digit) => misread[digit] ?? digit);
  return recoveryCode.test(code) ? { kind: 'recovery', code } : undefined;
}
