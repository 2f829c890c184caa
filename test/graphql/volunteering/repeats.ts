import { randomId } from '../../../src/kernel/id.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import { as } from '../../modules/mediation/town.ts';
import { logged, personId as volunteerId } from '../../modules/volunteering/volunteers.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { type Repeats, at, key } from '../repeat.ts';

const someoneIn = (role: Role, scope: string = places.community): Work =>
  workOf(someone(role, scope, randomId()));

const service = '{ __typename ... on VolunteerService { id version state decidedAt } }';

/** How each mutation of this module is sent twice. */
export const repeats = {
  logVolunteerService: {
    plant: () => ({
      work: someoneIn('VOLUNTEER'),
      ask: `logVolunteerService(input: { ${key()}, kind: PATROL, note: "巡查。", startedAt: "2026-11-22T01:00:00.000Z", minutes: 30 }) { id version }`,
    }),
  },
  withdrawVolunteerService: {
    plant: async () => {
      const { id } = await logged('wen');
      return {
        work: workOf(someone('VOLUNTEER', places.community, volunteerId('wen'))),
        ask: `withdrawVolunteerService${at(id, 1)} ${service}`,
      };
    },
  },
  confirmVolunteerService: {
    plant: async () => ({
      work: as('second', 'GRID_WORKER'),
      ask: `confirmVolunteerService${at((await logged()).id, 1)} ${service}`,
    }),
  },
  declineVolunteerService: {
    plant: async () => ({
      work: as('second', 'GRID_WORKER'),
      ask: `declineVolunteerService${at((await logged()).id, 1, ', note: "没有到场"')} ${service}`,
    }),
  },
} satisfies Partial<Repeats>;
