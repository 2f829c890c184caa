import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'node-cron';
import { defineJob } from '../../jobs/defineJob.ts';
import { jobNamed, jobs } from '../../jobs/jobs.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { jobOf } from './fakes.ts';

describe('A job', () => {
  for (const name of ['a:b', 'a b', 'a.b', 'A', '', 'x'.repeat(41), 'ab', '1job', 'job-x'])
    it(`is not called ${JSON.stringify(name)}`, () => {
      assert.throws(() => jobOf([], { name }), /letters and digits/u);
    });

  for (const at of ['24:00', '0:30', '00:60', 'noon', '00:30:00'])
    it(`is not due at ${at}`, () => {
      assert.throws(() => jobOf([], { at }), /due at HH:MM/u);
    });

  for (const firstDays of [0, 32, -1])
    it(`does not reach back ${String(firstDays)} days at first`, () => {
      assert.throws(() => jobOf([], { firstDays }), /reaches back/u);
    });

  for (const everySeconds of [0, 7, 31, 60, 1.5, -10])
    it(`does not run every ${String(everySeconds)} seconds`, () => {
      const job = {
        kind: 'interval' as const,
        name: 'someJob',
        about: '',
        everySeconds,
        hasWork: () => Promise.resolve(true),
        run: () => Promise.resolve({}),
      };
      assert.throws(() => defineJob(job), /evenly within a minute/u);
    });
});

describe('The list of jobs', () => {
  it('holds the four of the platform, in the order of the line', () => {
    assert.deepEqual(
      jobs.map(({ name }) => name),
      ['sweepTriage', 'accrueCredit', 'tallyFigures', 'checkInvariants'],
    );
  });

  it('names each after its file', () => {
    const files = new Set(readdirSync(join(packageRoot(), 'jobs')));
    for (const { name } of jobs) assert.ok(files.has(`${name}.ts`), name);
  });

  it('finds one by its name and no other', () => {
    assert.equal(jobNamed('accrueCredit')?.name, 'accrueCredit');
    assert.equal(jobNamed('toString'), undefined);
    assert.equal(jobNamed(''), undefined);
  });

  it('gives each a sentence for people', () => {
    for (const { about } of jobs) assert.match(about, /^[A-Z].*\.$/u);
  });

  it('lets the nightly jobs follow one another: first credit, then figures, then the check', () => {
    const times = jobs.flatMap((job) => (job.kind === 'daily' ? [job.at] : []));
    assert.deepEqual(times, times.toSorted());
  });

  it('rings in patterns that node-cron knows', () => {
    for (const job of jobs)
      if (job.kind === 'interval') assert.ok(validate(`*/${String(job.everySeconds)} * * * * *`));
    assert.ok(validate('*/15 * * * * *'));
  });
});
