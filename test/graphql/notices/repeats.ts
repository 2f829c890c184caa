import { aNotice, told } from '../../modules/notices/told.ts';
import { lin } from '../../modules/mediation/town.ts';
import type { Repeats } from '../repeat.ts';

const mine = async () => {
  const { id } = await told(aNotice({ personId: lin.actor.personId }));
  return id;
};

/** How each mutation of this module is sent twice. */
export const repeats = {
  openNotice: {
    plant: async () => ({ work: lin, ask: `openNotice(id: "${await mine()}") { id readAt }` }),
  },
  openNotices: {
    plant: async () => ({ work: lin, ask: `openNotices(upTo: "${await mine()}") { number }` }),
  },
} satisfies Partial<Repeats>;
