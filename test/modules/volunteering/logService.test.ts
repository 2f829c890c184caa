import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { declineService } from '../../../src/modules/volunteering/declineService.ts';
import { logService, type LogServiceInput } from '../../../src/modules/volunteering/logService.ts';
import { readOwnServices } from '../../../src/modules/volunteering/readServices.ts';
import { findService } from '../../../src/modules/volunteering/service.store.ts';
import { useStore } from '../../support/store.ts';
import { mill, millGrid, minutesAfterNoon, noon, personId, pond, settle, workOf } from './village.ts';

const patrol = (from: number, minutes: number, key = randomId()): LogServiceInput => ({
  key,
  kind: 'PATROL',
  note: '沿河巡查一圈',
  startedAt: minutesAfterNoon(from),
  minutes,
});

const refusal = (code: string, reason: string) => ({ code, detail: { reason } });

describe('A volunteer logs service', () => {
  useStore();
  before(settle);

  it('keeps what was done, when and how long, waiting for a second person', async () => {
    const made = await logService(workOf('shen', 'VOLUNTEER'), patrol(-90, 60));
    const kept = await findService(made.id);
    assert.deepEqual(kept, made);
    assert.equal(kept.state, 'LOGGED');
    assert.equal(kept.minutes, 60);
    assert.equal(kept.area, mill);
    assert.deepEqual(kept.within, ['xc', 'xc/dh', 'xc/dh/yl', mill]);
    assert.deepEqual(kept.history, [
      { act: 'LOGGED', by: personId('shen'), role: 'VOLUNTEER', at: noon },
    ]);
  });

  it('gives the first service when the key is repeated, also a month later', async () => {
    const first = await logService(workOf('fang', 'VOLUNTEER'), patrol(-90, 60, 'again-0001'));
    const later = minutesAfterNoon(60 * 24 * 40);
    const again = await logService(
      workOf('fang', 'VOLUNTEER', mill, later),
      patrol(-90, 60, 'again-0001'),
    );
    assert.deepEqual(again, first);
  });

  it('refuses a key that was used for something else', async () => {
    await logService(workOf('tang', 'VOLUNTEER'), patrol(-90, 60, 'again-0002'));
    await assert.rejects(
      logService(workOf('tang', 'VOLUNTEER'), patrol(-90, 30, 'again-0002')),
      refusal('CONFLICT', 'key_reused'),
    );
  });

  it('leaves one person’s key to that person', async () => {
    const one = await logService(workOf('cao', 'VOLUNTEER'), patrol(-90, 60, 'same-0003'));
    const two = await logService(workOf('jin', 'VOLUNTEER'), patrol(-90, 60, 'same-0003'));
    assert.notEqual(one.id, two.id);
  });

  it('names the part of the area where it was done', async () => {
    const made = await logService(workOf('wei', 'VOLUNTEER'), {
      ...patrol(-60, 30),
      area: millGrid,
    });
    assert.equal(made.area, millGrid);
  });

  it('refuses another area and an area that is not there alike', async () => {
    for (const area of [pond, 'xc/dh/yl/mill/none', 'xc', ''])
      await assert.rejects(
        logService(workOf('wei', 'VOLUNTEER'), { ...patrol(-600, 30), area }),
        refusal('NOT_FOUND', 'area'),
      );
  });

  it('is for volunteers alone', async () => {
    for (const role of ['RESIDENT', 'GRID_WORKER', 'MEDIATOR', 'ADMIN'] as const)
      await assert.rejects(
        logService(workOf('wei', role), patrol(-600, 30)),
        refusal('NOT_FOUND', 'area'),
      );
  });
});

describe('An hour is served once', () => {
  useStore();
  before(settle);

  const overlaps = refusal('CONFLICT', 'service_overlaps');
  const cases: readonly [string, number, number][] = [
    ['the same time', -120, 60],
    ['one minute at the end', -61, 30],
    ['one minute at the beginning', -149, 30],
    ['the inside', -110, 20],
    ['the whole and more', -180, 170],
  ];

  it('refuses every kind of overlap', async () => {
    await logService(workOf('he', 'VOLUNTEER'), patrol(-120, 60));
    for (const [, from, minutes] of cases)
      await assert.rejects(logService(workOf('he', 'VOLUNTEER'), patrol(from, minutes)), overlaps);
    const own = await readOwnServices(workOf('he', 'VOLUNTEER'), { first: 50 });
    assert.equal(own.items.length, 1);
  });

  it('takes the service right before and right after', async () => {
    await logService(workOf('lv', 'VOLUNTEER'), patrol(-120, 60));
    await logService(workOf('lv', 'VOLUNTEER'), patrol(-150, 30));
    await logService(workOf('lv', 'VOLUNTEER'), patrol(-60, 30));
    const own = await readOwnServices(workOf('lv', 'VOLUNTEER'), { first: 50 });
    assert.equal(own.items.length, 3);
  });

  it('does not mind two volunteers at one time', async () => {
    await logService(workOf('kong', 'VOLUNTEER'), patrol(-120, 60));
    await logService(workOf('yan', 'VOLUNTEER'), patrol(-120, 60));
  });

  it('gives the time back when the service was declined, also twice', async () => {
    for (let round = 0; round < 3; round += 1) {
      const made = await logService(workOf('hua', 'VOLUNTEER'), patrol(-120, 60));
      await declineService(workOf('grid', 'GRID_WORKER'), {
        id: made.id,
        version: made.version,
        note: '时间写错了',
      });
    }
    await logService(workOf('hua', 'VOLUNTEER'), patrol(-100, 30));
  });

  it('lets exactly one of many overlapping requests of one moment win', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = `racer-${String(round)}`;
      const tries = Array.from({ length: 8 }, (_, i) =>
        logService(workOf(name, 'VOLUNTEER'), patrol(-200 - i, 100)),
      );
      const results = await Promise.allSettled(tries);
      assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
      const own = await readOwnServices(workOf(name, 'VOLUNTEER'), { first: 50 });
      assert.equal(own.items.length, 1);
    }
  });

  it('keeps one service of many requests with one key', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        logService(workOf('echo', 'VOLUNTEER'), patrol(-200, 720 - 600, 'one-key-0001')),
      ),
    );
    assert.equal(new Set(results.map(({ id }) => id)).size, 1);
  });

  it('takes a service of twelve hours', async () => {
    const made = await logService(workOf('long', 'VOLUNTEER'), patrol(-720, 720));
    assert.equal(made.minutes, 720);
    await assert.rejects(logService(workOf('long', 'VOLUNTEER'), patrol(-11, 10)), overlaps);
  });
});
