import { aNotice, told } from '../../modules/notices/told.ts';
import { lin } from '../../modules/mediation/town.ts';
import type { Repeats } from '../repeat.ts';

const mine = async () => {
  const { id } = await told(aNotice({ personId: lin.actor.personId }));
  return id;
};

/** How each mutation of this module is sent twice. */
export const repeats = {
  chooseNotices: {
    plant: () =>
      Promise.resolve({
        work: lin,
        ask: 'chooseNotices(input: { version: 0, silenced: [LOOK_UPS], byMail: [CASES], bySms: [], byPush: [], dailyAt: 480 }) { silenced }',
      }),
  },
  markNoticeRead: {
    plant: async () => ({ work: lin, ask: `markNoticeRead(id: "${await mine()}") { id readAt }` }),
  },
  markNoticesRead: {
    plant: async () => ({ work: lin, ask: `markNoticesRead(upTo: "${await mine()}") { number }` }),
  },
} satisfies Partial<Repeats>;
