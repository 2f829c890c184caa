import { z } from 'zod';
import { badInput } from '../../kernel/appError.ts';
import { idFrom } from '../../kernel/id.ts';
import { phoneFrom, plainIdentifier } from '../../kernel/identifier.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import { maskPhone } from '../identity/person.ts';

/**
 * Where a person can be reached by one channel: one for each, and each browser that they are signed in with. UNCONFIRMED until the code
 * that was sent there is given back, which a browser needs not; REFUSED once its server said that nothing is taken there.
 */
export interface DeliveryAddress {
  readonly id: string;
  readonly personId: string;
  readonly channel: Channel;
  /** As its owner is shown it, for example `z***@example.com`; of a browser what it calls itself. */
  readonly shown: string;
  readonly state: 'UNCONFIRMED' | 'CONFIRMED' | 'REFUSED';
  /** Changes with each code: what the code is made of. */
  readonly round: string;
  readonly addedAt: Date;
  readonly confirmedAt?: Date;
  readonly refusedAt?: Date;
  /** When letters to it were refused lately, oldest first; absent where none was. */
  readonly refusals?: readonly Date[];
  /** Of a browser alone: it is told for as long as its person is signed in there. */
  readonly sessionId?: string;
}

/** So many refusals in so many days, and nothing goes there any more: a full mailbox or a filter may let the next letter in. */
const refusalsMax = 3;
const refusalsMs = 30 * 86_400_000;

/**
 * An address of which a server refused one more letter, at once or by a mail of its own later. It is REFUSED from the third one on; at
 * once where there is no such address, and where its code came back, for which somebody waits.
 */
export function refusedOnce(
  address: DeliveryAddress,
  { isGone = false }: { readonly isGone?: boolean },
  now: Date,
): DeliveryAddress {
  const since = now.getTime() - refusalsMs;
  const refusals = [...(address.refusals ?? []).filter((at) => at.getTime() > since), now];
  const isOver = isGone || address.state !== 'CONFIRMED' || refusals.length >= refusalsMax;
  return isOver
    ? { ...address, refusals, state: 'REFUSED', refusedAt: now }
    : { ...address, refusals };
}

/** The channels at which a person has one address, which a code confirms. */
export type CodedChannel = Exclude<Channel, 'PUSH'>;

/** The one id of a person's address at a channel. */
export const addressIdOf = (personId: string, channel: Channel): string =>
  idFrom('address', personId, channel);

/** A code opens nothing after so many minutes. */
export const codeMinutes = 30;

/** Until when the code of an address can be given back. */
export const codeEndsAt = ({ addedAt }: Pick<DeliveryAddress, 'addedAt'>): Date =>
  new Date(addedAt.getTime() + codeMinutes * 60_000);

// RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its angle brackets.
const mailLengthMax = 254;
const mailAddress = z.email().max(mailLengthMax);

/** An address as it is kept, and as its owner is shown it. */
export interface TypedAddress {
  readonly value: string;
  readonly shown: string;
}

const mailFrom = (typed: string): TypedAddress | undefined => {
  const read = mailAddress.safeParse(typed);
  if (!read.success) return undefined;
  const at = read.data.lastIndexOf('@');
  const domain = read.data.slice(at + 1).toLowerCase();
  const local = read.data.slice(0, at);
  return { value: `${local}@${domain}`, shown: `${local.slice(0, 1)}***@${domain}` };
};

/** Reads what somebody typed or pasted as an address of a channel. BAD_INPUT `not_a_mail_address` | `not_a_phone`. */
export function checkAddress(channel: CodedChannel, typed: string): TypedAddress {
  if (channel === 'SMS') {
    const phone = phoneFrom(typed);
    if (phone !== undefined) return { value: phone, shown: maskPhone(phone) };
    throw badInput('address', 'not_a_phone', 'Use a mainland mobile number of 11 digits.', 11);
  }
  const mail = mailFrom(plainIdentifier(typed) ?? '');
  if (mail !== undefined) return mail;
  throw badInput('address', 'not_a_mail_address', 'Use an address such as name@example.com.');
}
