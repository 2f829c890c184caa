import { failedRun } from '../../modules/operations/runs.ts';
import { places, someone, workOf } from '../../support/world.ts';
import type { Repeats } from '../repeat.ts';

/** How each mutation of this module is sent twice. */
export const repeats = {
  runJobAgain: {
    plant: async () => {
      const { id } = await failedRun();
      const ask = `runJobAgain(id: "${id}", reason: "服务器已修好") { id state requests { at reason } }`;
      return { work: workOf(someone('ADMIN', places.city)), ask };
    },
  },
  retryDeadEvents: {
    plant: () => ({
      work: workOf(someone('ADMIN', places.city)),
      ask: 'retryDeadEvents(reader: "relay", reason: "服务器已修好") { reader dead }',
    }),
  },
} satisfies Partial<Repeats>;
