import assert from 'node:assert/strict';
import { findRun, noteRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { runDate, runOpenDates } from '../../jobs/runDaily.ts';
import { useStore } from '../support/store.ts';
import { jobOf, runnerAt, stepOf } from './fakes.ts';

/** A moment of the tenth of November 2025 in China. */
const at = (time: string): Date => new Date(`2025-11-10T${time}:00+08:00`);

const ended = '2025-11-09';

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
    const between = await findRun(job.name, ended);
    assert.deepEqual([between?.cursor, between?.counts], [null, {}]);
    const [healed] = await runOpenDates(job, runnerAt(at('10:00')));
    assert.deepEqual([healed?.state, healed?.counts], ['SUCCEEDED', { deeds: 2 }]);
  });

  it('begins anew, not at its cursor, when it says so', async () => {
    let breaks = true;
    const done: string[] = [];
    const job = jobOf(
      [
        stepOf('pieces', 60, (cursor) => {
          if (breaks && cursor === '055') throw new Error('crash');
          done.push(cursor);
          return {};
        }),
      ],
      { restarts: true },
    );
    await runOpenDates(job, runnerAt(at('09:00')));
    breaks = false;
    await runOpenDates(job, runnerAt(at('10:00')));
    assert.equal(done.length, 55 + 60);
  });

  it('begins a step anew that the cursor names and the job no longer has', async () => {
    const job = jobOf([stepOf('pieces', 2, () => ({ pieces: 1 }))]);
    await noteRun(job.name, ended, at('09:00'));
    const broken = {
      ...jobOf([
        stepOf('old', 60, (cursor) => {
          if (cursor === '051') throw new Error('crash');
          return {};
        }),
      ]),
      name: job.name,
    };
    await runDate(broken, ended, runnerAt(at('09:00')));
    assert.equal((await findRun(job.name, ended))?.cursor, 'old 049');
    const outcome = await runDate(job, ended, runnerAt(at('09:00')));
    assert.deepEqual([outcome.state, outcome.counts['pieces']], ['SUCCEEDED', 2]);
  });
});
