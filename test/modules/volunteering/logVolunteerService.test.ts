import assert from 'node:assert/strict';
import { contentHash, idFrom } from '../../../src/kernel/id.ts';
import { declineVolunteerService } from '../../../src/modules/volunteering/declineVolunteerService.ts';
import { logVolunteerService } from '../../../src/modules/volunteering/logVolunteerService.ts';
import { readOwnVolunteerServices } from '../../../src/modules/volunteering/readVolunteerServices.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import {
  findLastLogged,
  saveLastLogged,
} from '../../../src/modules/volunteering/lastLogged.store.ts';
import { makeVolunteerService } from '../../../src/modules/volunteering/volunteerService.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places } from '../../support/world.ts';
import { as, patrol, personId, refusal } from './volunteers.ts';

describe('A volunteer logs service', () => {
  useStore();
  before(growPlaces);

  it('keeps what was done, when and how long, waiting for a second person', async () => {
    const made = await logVolunteerService(as('shen', 'VOLUNTEER'), patrol(-90, 60));
    const kept = await findVolunteerService(made.id);
    assert.deepEqual(kept, made);
    assert.deepEqual(await findLastLogged(made.volunteerId), { version: 1, service: made });
    assert.equal(await findLastLogged('nobody'), null);
    assert.equal(kept.state, 'LOGGED');
    assert.equal(kept.minutes, 60);
    assert.equal(kept.area, places.community);
    assert.deepEqual(kept.history, [
      { act: 'LOGGED', by: personId('shen'), role: 'VOLUNTEER', at: monday },
    ]);
  });

  it('gives the first service when the key is repeated, also a month later', async () => {
    const first = await logVolunteerService(as('fang', 'VOLUNTEER'), patrol(-90, 60, 'again-0001'));
    const later = minutesLater(60 * 24 * 40);
    const again = await logVolunteerService(
      as('fang', 'VOLUNTEER', places.community, later),
      patrol(-90, 60, 'again-0001'),
    );
    assert.deepEqual(again, first);
  });

  it('refuses a key that was used for something else', async () => {
    await logVolunteerService(as('tang', 'VOLUNTEER'), patrol(-90, 60, 'again-0002'));
    await assert.rejects(
      logVolunteerService(as('tang', 'VOLUNTEER'), patrol(-90, 30, 'again-0002')),
      refusal('CONFLICT', 'key_reused'),
    );
  });

  it('leaves one person’s key to that person', async () => {
    const one = await logVolunteerService(as('cao', 'VOLUNTEER'), patrol(-90, 60, 'same-0003'));
    const two = await logVolunteerService(as('jin', 'VOLUNTEER'), patrol(-90, 60, 'same-0003'));
    assert.notEqual(one.id, two.id);
  });

  it('names the part of the area where it was done', async () => {
    const made = await logVolunteerService(as('wei', 'VOLUNTEER'), {
      ...patrol(-60, 30),
      area: places.grid,
    });
    assert.equal(made.area, places.grid);
  });

  it('refuses another area and an area that is not there alike', async () => {
    for (const area of [places.elsewhere, 'nb/hs/nm/lj/none', places.city, ''])
      await assert.rejects(
        logVolunteerService(as('wei', 'VOLUNTEER'), { ...patrol(-600, 30), area }),
        refusal('NOT_FOUND', 'area'),
      );
  });

  it('is for volunteers alone', async () => {
    for (const role of ['RESIDENT', 'GRID_WORKER', 'MEDIATOR', 'ADMIN'] as const)
      await assert.rejects(
        logVolunteerService(as('wei', role), patrol(-600, 30)),
        refusal('NOT_FOUND', 'area'),
      );
  });
});

describe('An hour is served once', () => {
  useStore();
  before(growPlaces);

  const overlaps = refusal('CONFLICT', 'service_overlaps');
  const cases: readonly [string, number, number][] = [
    ['the same time', -120, 60],
    ['one minute at the end', -61, 30],
    ['one minute at the beginning', -149, 30],
    ['the inside', -110, 20],
    ['the whole and more', -180, 170],
  ];

  it('refuses every kind of overlap', async () => {
    await logVolunteerService(as('he', 'VOLUNTEER'), patrol(-120, 60));
    for (const [, from, minutes] of cases)
      await assert.rejects(
        logVolunteerService(as('he', 'VOLUNTEER'), patrol(from, minutes)),
        overlaps,
      );
    const own = await readOwnVolunteerServices(as('he', 'VOLUNTEER'), {}, { first: 50 });
    assert.equal(own.items.length, 1);
  });

  it('takes the service right before and right after', async () => {
    await logVolunteerService(as('lv', 'VOLUNTEER'), patrol(-120, 60));
    await logVolunteerService(as('lv', 'VOLUNTEER'), patrol(-150, 30));
    await logVolunteerService(as('lv', 'VOLUNTEER'), patrol(-60, 30));
    const own = await readOwnVolunteerServices(as('lv', 'VOLUNTEER'), {}, { first: 50 });
    assert.equal(own.items.length, 3);
  });

  it('does not mind two volunteers at one time', async () => {
    await logVolunteerService(as('kong', 'VOLUNTEER'), patrol(-120, 60));
    await logVolunteerService(as('yan', 'VOLUNTEER'), patrol(-120, 60));
  });

  it('gives the time back when the service was declined, also twice', async () => {
    for (let round = 0; round < 3; round += 1) {
      const made = await logVolunteerService(as('hua', 'VOLUNTEER'), patrol(-120, 60));
      await declineVolunteerService(as('grid', 'GRID_WORKER'), {
        id: made.id,
        version: made.version,
        note: '时间写错了',
      });
    }
    await logVolunteerService(as('hua', 'VOLUNTEER'), patrol(-100, 30));
  });

  it('lets exactly one of many overlapping requests of one moment win', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = `racer-${String(round)}`;
      const tries = Array.from({ length: 8 }, (_, i) =>
        logVolunteerService(as(name, 'VOLUNTEER'), patrol(-200 - i, 100)),
      );
      const results = await Promise.allSettled(tries);
      assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
      const own = await readOwnVolunteerServices(as(name, 'VOLUNTEER'), {}, { first: 50 });
      assert.equal(own.items.length, 1);
    }
  });

  it('keeps one service of many requests with one key', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        logVolunteerService(as('echo', 'VOLUNTEER'), patrol(-200, 720 - 600, 'one-key-0001')),
      ),
    );
    assert.equal(new Set(results.map(({ id }) => id)).size, 1);
  });

  it('takes a service of twelve hours', async () => {
    const made = await logVolunteerService(as('long', 'VOLUNTEER'), patrol(-720, 720));
    assert.equal(made.minutes, 720);
    await assert.rejects(logVolunteerService(as('long', 'VOLUNTEER'), patrol(-11, 10)), overlaps);
  });

  it('finishes what a crash left half done before it takes the next', async () => {
    const { key, ...content } = patrol(-120, 60, 'half-done-0001');
    const half = makeVolunteerService({
      ...content,
      id: idFrom(personId('half'), 'logVolunteerService', key),
      volunteerId: personId('half'),
      area: places.community,
      role: 'VOLUNTEER',
      at: monday,
      request: contentHash(content),
    });
    assert.equal(await saveLastLogged(half, 0), true);
    assert.equal(await findVolunteerService(half.id), null);

    await assert.rejects(logVolunteerService(as('half', 'VOLUNTEER'), patrol(-110, 20)), overlaps);
    assert.deepEqual(await findVolunteerService(half.id), half);
    const again = await logVolunteerService(as('half', 'VOLUNTEER'), { ...content, key });
    assert.deepEqual(again, half);
  });

  it('does not undo a decision when it finishes what was half done', async () => {
    const made = await logVolunteerService(as('kept', 'VOLUNTEER'), patrol(-120, 60));
    await declineVolunteerService(as('grid', 'GRID_WORKER'), {
      id: made.id,
      version: 1,
      note: '没有来',
    });
    await logVolunteerService(as('kept', 'VOLUNTEER'), patrol(-50, 20));
    assert.equal((await findVolunteerService(made.id))?.state, 'DECLINED');
  });

  it('lets nobody write down a last service on an old reading', async () => {
    const made = await logVolunteerService(as('old', 'VOLUNTEER'), patrol(-120, 60));
    const last = await findLastLogged(made.volunteerId);
    assert.equal(last?.version, 1);
    assert.equal(await saveLastLogged(made, 0), false);
    assert.equal(await saveLastLogged(made, 2), false);
    const next = { ...made, id: 'next', note: '下一次' };
    assert.equal(await saveLastLogged(next, 1), true);
    assert.deepEqual(await findLastLogged(made.volunteerId), { version: 2, service: next });
  });
});
