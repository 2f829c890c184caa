import { randomId } from '../../../src/kernel/id.ts';
import { addDeliveryAddress } from '../../../src/modules/delivery/addDeliveryAddress.ts';
import { codeOf } from '../../../src/modules/delivery/addressCode.ts';
import { confirmDeliveryAddress } from '../../../src/modules/delivery/confirmDeliveryAddress.ts';
import type { DeliveryAddress } from '../../../src/modules/delivery/deliveryAddress.ts';
import { useDeliverySettings } from '../../../src/modules/delivery/deliverySettings.ts';
import { planDeliveries } from '../../../src/modules/delivery/planDeliveries.ts';
import type { Notice, NoticeDraft } from '../../../src/modules/notices/notice.ts';
import type { Handover, Letter, Transport } from '../../../src/platform/transports/transport.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { useTown } from '../identity/people.ts';
import { aNotice, told } from '../notices/told.ts';

/** Noon in China, far from every quiet hour. The store drops tries by its own clock, so it is a day of the present. */
export const noon = new Date(`${new Date().toISOString().slice(0, 10)}T04:00:00.000Z`);

export const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

/** A store with places and keys, in which mail and text messages are offered. */
export function useOfferedTown(): void {
  useTown();
  before(() => {
    useDeliverySettings({ offered: ['MAIL', 'SMS'], origin: 'https://fengqiao.example' });
  });
  after(() => {
    useDeliverySettings({ offered: [], origin: undefined });
  });
}

export const as = (personId: string, now = noon) =>
  workOf(someone('RESIDENT', places.community, personId), now);

/** An address that somebody gave and has not confirmed. */
export const given = (
  personId: string,
  address = `${personId}@example.com`,
  channel: 'MAIL' | 'SMS' = 'MAIL',
): Promise<DeliveryAddress> =>
  addDeliveryAddress(as(personId), { key: randomId(), channel, address });

/** An address that somebody gave and confirmed. */
export async function reached(
  personId: string,
  address?: string,
  channel?: 'MAIL' | 'SMS',
): Promise<DeliveryAddress> {
  const found = await given(personId, address, channel);
  return confirmDeliveryAddress(as(personId), { channel: found.channel, code: codeOf(found) });
}

/** A notice that was told and planned. */
export async function planned(personId: string, own: Partial<NoticeDraft> = {}): Promise<Notice> {
  const notice = await told(aNotice({ personId, at: noon, ...own }));
  await planDeliveries(noon, 500);
  return notice;
}

/** A transport that keeps what it is given and says what it is told to say. */
export class Recorder implements Transport {
  readonly letters: Letter[] = [];
  readonly #say: (letter: Letter) => Handover;

  constructor(say: (letter: Letter) => Handover = () => ({ kind: 'accepted', answer: '250 ok' })) {
    this.#say = say;
  }

  deliver(letter: Letter): Promise<Handover> {
    this.letters.push(letter);
    return Promise.resolve().then(() => this.#say(letter));
  }

  reach(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
