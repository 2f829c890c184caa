import { randomId } from '../../../src/kernel/id.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { type Repeats, key } from '../repeat.ts';

const admin = () => workOf(someone('ADMIN', places.city));

/** How each mutation of this module is sent twice. */
export const repeats = {
  setAreaContact: {
    plant: () => ({
      work: admin(),
      ask: `setAreaContact(input: { area: "${places.street}", version: 0, name: "街道窗口", address: "一号", phone: "0574 1234", hours: "白天" }) { path }`,
    }),
  },
  addArea: {
    plant: () => ({
      work: admin(),
      ask: `addArea(input: { ${key()}, parent: "${places.street}", code: "${randomId().slice(0, 8)}", name: "新区" }) { path name }`,
    }),
  },
} satisfies Partial<Repeats>;
