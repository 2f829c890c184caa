import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'node-cron';
import { jobNamed, jobs } from '../../jobs/jobs.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { everyJob, jobOf, listenerOf } from './fakes.ts';

describe('A job', () => {
  for (const name of ['a:b', 'a b', 'a.b', 'A', '', 'x'.repeat(41), 'ab', '1job', 'job-x'])
    it(`is not called ${JSON.stringify(name)}`, () => {
      assert.throws(() => jobOf([], { name }), /letters and digits/u);
    });

  for (const at of ['24:00', '0:30', '00:60', 'noon', '00:30:00', '100:30'])
    it(`is not due at ${at}`, () => {
      assert.throws(() => jobOf([], { at }), /due at HH:MM/u);
    });

  for (const firstDays of [0, 32, -1])
    it(`does not reach back ${String(firstDays)} days at first`, () => {
      assert.throws(() => jobOf([], { firstDays }), /reaches back/u);
    });

  for (const everyMs of [0, 99, 60_001, -100, NaN])
    it(`does not look every ${String(everyMs)} ms`, () => {
      assert.throws(() => everyJob({ everyMs }), /every 100 ms to 60 s/u);
    });

  it('looks as often as ten times a second and as seldom as once a minute', () => {
    for (const everyMs of [100, 60_000]) assert.equal(everyJob({ everyMs }).everyMs, everyMs);
  });

  it('that listens hears something', () => {
    assert.throws(() => listenerOf({ hears: [] }), /hears something/u);
  });
});

describe('The list of jobs', () => {
  it('holds those of the platform, in the order of the line', () => {
    assert.deepEqual(
      jobs.map(({ name }) => name),
      [
        'relayEvents',
        'judgeMessages',
        'keepReviews',
        'reckonLevels',
        'indexThings',
        'keepClocks',
        'recountClocks',
        'ringClocks',
        'tellPeople',
        'planDeliveries',
        'sendMail',
        'sendTexts',
        'sendPush',
        'accrueCredit',
        'tallyFigures',
        'checkInvariants',
        'eraseAccounts',
        'removeOrphanFiles',
        'forgetAuditLines',
      ],
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

  it('is scheduled in a pattern that node-cron knows', () => {
    assert.ok(validate('*/15 * * * * *'));
  });
});
