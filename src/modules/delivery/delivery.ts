import { idFrom, orderOf } from '../../kernel/id.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import type { Notice } from '../notices/notice.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';

/**
 * What becomes of one notice at one address. WAITING for its moment or its next try; SENT when the server there took it over; FAILED
 * when it was refused for good or too often; READ when the person had read it in the page first; DROPPED when the address went away.
 */
type DeliveryState = 'WAITING' | 'SENT' | 'FAILED' | 'READ' | 'DROPPED';

/** One notice, or the code of an address, on its way to one address: the proof of what was sent and what its server said. */
export interface Delivery {
  readonly id: string;
  readonly personId: string;
  readonly addressId: string;
  /** The round of the address for which it was made: another address may stand in its place later. */
  readonly round: string;
  readonly channel: Channel;
  /** Absent for the code that confirms the address. */
  readonly noticeId?: string;
  /** The address as its owner is shown it. */
  readonly shown: string;
  readonly state: DeliveryState;
  /** Tries on which the server said to come again later. */
  readonly attempts: number;
  /** Not before this moment. */
  readonly dueAt: Date;
  /** The letter that it went into with others; the same at each try. */
  readonly letterId?: string;
  /** What the server said last. */
  readonly answer?: string;
  /** When it came to its end; absent while it waits. */
  readonly endedAt?: Date;
  readonly at: Date;
  readonly order: string;
}

type Reached = Pick<DeliveryAddress, 'id' | 'personId' | 'channel' | 'shown' | 'round'>;

const made = (address: Reached, of: string, at: Date, dueAt: Date): Delivery => {
  const { id: addressId, personId, channel, shown, round } = address;
  const id = idFrom('delivery', addressId, of);
  return {
    ...{ id, personId, addressId, round, channel, shown, dueAt, at },
    state: 'WAITING',
    attempts: 0,
    order: orderOf(at, id),
  };
};

/** A notice on its way to an address, at a moment: one, however often it is planned. */
export const deliveryOf = (notice: Pick<Notice, 'id' | 'at'>, address: Reached, dueAt: Date) => ({
  ...made(address, notice.id, notice.at, dueAt),
  noticeId: notice.id,
});

/** The code of an address in its present round on its way there, at once. */
export const codeDeliveryOf = (address: Reached, now: Date): Delivery =>
  made(address, address.round, now, now);

/** A letter that was put off is tried again after so many minutes: in the end for two days. */
const pausesMinutes = [1, 5, 15, 60, 180, 360, 720, 720, 720] as const;

/** What a server's answer makes of a delivery: over, or to be tried again. */
export function answered(
  delivery: Delivery,
  { kind, answer }: { readonly kind: 'accepted' | 'refused' | 'later'; readonly answer: string },
  now: Date,
): Delivery {
  const attempts = delivery.attempts + 1;
  const pause = pausesMinutes[delivery.attempts];
  if (kind === 'later' && pause !== undefined)
    return { ...delivery, attempts, answer, dueAt: new Date(now.getTime() + pause * 60_000) };
  const state = kind === 'accepted' ? 'SENT' : 'FAILED';
  return { ...delivery, attempts, answer, state, endedAt: now };
}

/** A delivery that a server had taken over and that came back, with what it says. */
export const bounced = (delivery: Delivery, answer: string, now: Date): Delivery => ({
  ...delivery,
  ...{ answer, state: 'FAILED', endedAt: now },
});

/** A delivery that ends without a letter. */
export const ended = (delivery: Delivery, state: 'READ' | 'DROPPED', now: Date): Delivery => ({
  ...delivery,
  state,
  endedAt: now,
});
