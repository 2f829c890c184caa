import { isSafeNumber, splitNumber } from 'lossless-json';

/** Numbers of more digits than this before or behind the point are written with an exponent. */
const plainDigitsMax = 100;

/**
 * The text of a JSON number, digit by digit, however many there are; the same for all ways to write the same value (`1e3`,
 * `1000.0`). What a JavaScript number holds exactly is written as JavaScript does.
 */
export function numberText(token: string): string {
  if (isSafeNumber(token)) return String(Number(token));
  const { sign, digits, exponent } = splitNumber(token);
  // An exponent that is itself too long for a number: digit by digit it stays as it was written.
  if (!Number.isSafeInteger(exponent)) return token;
  if (Math.abs(exponent) > plainDigitsMax) {
    const rest = digits.slice(1);
    return `${sign}${digits.slice(0, 1)}${rest === '' ? '' : `.${rest}`}e${String(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}
