import { randomId } from '../../../src/kernel/id.ts';
import { codeOf } from '../../../src/modules/delivery/addressCode.ts';
import { saveDeliveries } from '../../../src/modules/delivery/delivery.store.ts';
import { useDeliverySettings } from '../../../src/modules/delivery/deliverySettings.ts';
import { deliveryOf } from '../../../src/modules/delivery/delivery.ts';
import { newBrowser, push } from '../../modules/delivery/pushBrowser.ts';
import { as, given, later, reached } from '../../modules/delivery/reached.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { key, type Repeats } from '../repeat.ts';

const offer = () => {
  useDeliverySettings({ offered: ['MAIL', 'SMS'], origin: undefined });
};

const newPerson = () => `person${randomId().slice(0, 8)}`;

/** How each mutation of this module is sent twice. */
export const repeats = {
  addDeliveryAddress: {
    plant: () => {
      offer();
      const ask = `addDeliveryAddress(input: { ${key()}, channel: MAIL, address: "${newPerson()}@example.com" }) { id shown state }`;
      return Promise.resolve({ work: as(newPerson()), ask });
    },
  },
  confirmDeliveryAddress: {
    plant: async () => {
      offer();
      const person = newPerson();
      const code = codeOf(await given(person));
      const ask = `confirmDeliveryAddress(channel: MAIL, code: "${code}") { id state }`;
      return { work: as(person), ask };
    },
  },
  removeDeliveryAddress: {
    plant: async () => {
      offer();
      const person = newPerson();
      const { id } = await reached(person);
      return { work: as(person), ask: `removeDeliveryAddress(id: "${id}") { id }` };
    },
  },
  turnOnPush: {
    plant: () => {
      useDeliverySettings({ offered: ['PUSH'], origin: undefined, push });
      const { endpoint, p256dh, auth } = newBrowser().input;
      const ask = `turnOnPush(input: { endpoint: "${endpoint}", p256dh: "${p256dh}", auth: "${auth}" }) { id shown state }`;
      return { work: as(newPerson()), ask };
    },
  },
  deliverAgain: {
    plant: async () => {
      offer();
      const address = await reached(newPerson());
      const delivery = deliveryOf({ id: randomId(), at: later(0) }, address, later(0));
      const { id } = delivery;
      await saveDeliveries([{ ...delivery, state: 'FAILED', attempts: 9, endedAt: later(1) }]);
      const work = workOf(someone('ADMIN', places.city), later(2));
      return { work, ask: `deliverAgain(id: "${id}") { id state }` };
    },
  },
} satisfies Partial<Repeats>;
