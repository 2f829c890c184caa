import { AppError, badInput, notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { limitKey } from '../identity/limitKey.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { TryLimit } from '../identity/tryWindow.ts';
import { takeTry } from '../identity/tryWindow.store.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import { codeFrom, isCodeOf } from './addressCode.ts';
import { addressIdOf, codeEndsAt, codeMinutes, type DeliveryAddress } from './deliveryAddress.ts';
import { findAddress, saveConfirmed } from './deliveryAddress.store.ts';

/** Guesses of one code, for as long as it can be given: each may be one of a million. */
const guessesOfCode: TryLimit = { triesMax: 5, windowMs: codeMinutes * 60_000 };

/**
 * Confirms an address with the code that was sent there; again it stays as it is. NOT_FOUND without an address, BAD_INPUT `wrong_code` |
 * `code_over`, TOO_MANY `code_guesses`.
 */
export async function confirmDeliveryAddress(
  { actor, now, newId }: Work,
  { channel, code }: { readonly channel: Channel; readonly code: string },
): Promise<DeliveryAddress> {
  const id = addressIdOf(ownPersonId(actor), channel);
  const found = await findAddress(id);
  if (found === null) throw notFound('address');
  if (found.state === 'CONFIRMED') return found;
  if (now >= codeEndsAt(found))
    throw badInput('code', 'code_over', 'Have another code sent: this one holds no longer.');
  // What can be no code is a slip of the hand, not a guess.
  const digits = codeFrom(code);
  if (digits === undefined) throw wrongCode();
  const retryAfterS = await takeTry(
    limitKey('addressCode', id, found.round),
    guessesOfCode,
    now,
    newId(),
  );
  if (retryAfterS > 0)
    throw new AppError('TOO_MANY', 'Too many wrong codes; have another one sent later.', {
      reason: 'code_guesses',
      retryAfterS,
    });
  if (!isCodeOf(found, digits) || !(await saveConfirmed(found, now))) throw wrongCode();
  return { ...found, state: 'CONFIRMED', confirmedAt: now };
}

const wrongCode = () =>
  badInput('code', 'wrong_code', 'The code is another one: look at the newest message.');
