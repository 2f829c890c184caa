import { hash, verify } from '@node-rs/argon2';
import { badInput } from '../../kernel/appError.ts';
import { isOverBytes } from '../../kernel/text.ts';
import { limits } from './identity.limits.ts';

/** BAD_INPUT for a password that is longer than any is. */
export const passwordTooLong = () =>
  badInput(
    'password',
    'too_long',
    `Use at most ${String(limits.password.max)} characters.`,
    limits.password.max,
  );

/** A password in NFKC, so that every keyboard types the same; refused by its bytes when it is longer than any is. */
export const plainPassword = (text: string): string => {
  if (isOverBytes(text, limits.password.max)) throw passwordTooLong();
  return text.normalize('NFKC');
};

// OWASP's password storage cheat sheet: argon2id, 19 MiB, two passes, one lane; argon2id is the library's default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, salt and cost within it. About 20 ms of one core and 19 MiB. */
export const hashPassword = (password: string): Promise<string> =>
  hash(plainPassword(password), cost);

let nobodys: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Without a hash (there is no such person) it does the same work and says no, so that
 * time tells nobody who has an account.
 */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  // Made at the first guess of either sort, so that not even that one takes longer for a name that nobody has.
  nobodys ??= hashPassword('nobody has this one');
  const standIn = await nobodys;
  const fits = await verify(stored ?? standIn, plainPassword(password));
  return fits && stored !== undefined;
}
