import assert from 'node:assert/strict';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';
import { useStore } from '../support/store.ts';
import { jobOf, runnerAt } from './fakes.ts';

/** A moment of the tenth of November 2025 in China. */
const at = (time: string): Date => new Date(`2025-11-10T${time}:00+08:00`);

describe('A daily job that was not whole', () => {
  useStore();

  it('begins anew after a try at whose end something was missing: what came late is before the cursor', async () => {
    const deeds = new Set(['005']);
    const done: string[] = [];
    const job = jobOf(
      [
        {
          name: 'deeds',
          next: (_context, after, limit) =>
            Promise.resolve(
              [...deeds]
                .sort()
                .filter((cursor) => after === undefined || cursor > after)
                .slice(0, limit)
                .map((cursor) => ({
                  cursor,
                  run: () => Promise.resolve(void done.push(cursor)).then(() => ({ deeds: 1 })),
                })),
            ),
        },
      ],
      {
        missing: () => {
          deeds.add('002');
          return Promise.resolve(done.includes('002') ? [] : ['002 has no entry']);
        },
      },
    );
    const [failed] = await runOpenDates(job, runnerAt(at('09:00')));
    assert.equal(failed?.state, 'FAILED');
    const between = await findRun(job.name, '2025-11-09');
    assert.deepEqual([between?.cursor, between?.counts], [null, {}]);
    const [healed] = await runOpenDates(job, runnerAt(at('10:00')));
    assert.deepEqual([healed?.state, healed?.counts], ['SUCCEEDED', { deeds: 2 }]);
  });
});
