import assert from 'node:assert/strict';
import type { Role } from '../../../src/kernel/work.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { logVolunteerService } from '../../../src/modules/volunteering/logVolunteerService.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import { savePerson } from '../../../src/modules/identity/person.store.ts';
import {
  readOwnVolunteerServices,
  readVolunteerServices,
} from '../../../src/modules/volunteering/readVolunteerServices.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { as, logged, patrol, personId, refusal } from './volunteers.ts';

describe('Those who confirm', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  const grid = as('gu', 'GRID_WORKER');

  it('see what waits in their area, newest first, and read on from there', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const volunteer = as(`v${String(i)}`, 'VOLUNTEER', places.community, minutesLater(i));
      ids.unshift((await logVolunteerService(volunteer, patrol(-90, 30))).id);
    }
    const abroad = as('far', 'VOLUNTEER', places.elsewhere);
    await logVolunteerService(abroad, patrol(-90, 30));

    const page = await readVolunteerServices(grid, { state: 'LOGGED' }, { first: 3 });
    assert.deepEqual(
      page.items.map(({ id }) => id),
      ids.slice(0, 3),
    );
    assert.equal(page.hasNext, true);
    const after = page.items.at(-1)?.order ?? '';
    const rest = await readVolunteerServices(grid, { state: 'LOGGED' }, { first: 3, after });
    assert.deepEqual(
      rest.items.map(({ id }) => id),
      ids.slice(3),
    );
    assert.equal(rest.hasNext, false);
  });

  it('see each state by itself', async () => {
    const [one, two] = [await logged(), await logged()];
    await confirmVolunteerService(grid, { id: one.id, version: 1 });
    const waiting = await readVolunteerServices(grid, { state: 'LOGGED' }, { first: 10 });
    assert.deepEqual(
      waiting.items.map(({ id }) => id),
      [two.id],
    );
    const done = await readVolunteerServices(grid, { state: 'CONFIRMED' }, { first: 10 });
    assert.deepEqual(
      done.items.map(({ id }) => id),
      [one.id],
    );
  });

  it('can look at one part of their area', async () => {
    const volunteer = as('part', 'VOLUNTEER');
    await logVolunteerService(volunteer, { ...patrol(-90, 30), area: places.grid });
    await logVolunteerService(volunteer, patrol(-60, 30));
    const part = await readVolunteerServices(
      grid,
      { area: places.grid, state: 'LOGGED' },
      { first: 10 },
    );
    assert.equal(part.items.length, 1);
    assert.equal(part.items[0]?.area, places.grid);
  });

  it('find services by the name of who served, today or before, and by words of the account', async () => {
    const joinedAt = minutesLater(-9_999);
    const callVolunteer = async (
      userName: string,
      displayName: string,
      scope: string,
      role: 'VOLUNTEER' | 'MEDIATOR' | 'FORMER' = 'VOLUNTEER',
    ) => {
      const work = as(userName, 'VOLUNTEER', scope);
      const id = work.actor.personId;
      const person = makePerson({ id, userName, displayName, home: places.grid, joinedAt });
      const grant = { scope, since: joinedAt, by: 'admin' } as const;
      const ended = { ...grant, role: 'VOLUNTEER', until: joinedAt, endedBy: 'admin' } as const;
      const holder =
        role === 'FORMER'
          ? { ...person, endedGrants: [ended] }
          : { ...person, grants: [{ ...grant, role }] };
      await savePerson(holder, { passwordHash: 'none', request: id });
      return work;
    };
    const he = await callVolunteer('he', '贺嘉', places.community);
    const chang = await callVolunteer('chang', '常欣', places.city);
    const before = await callVolunteer('fu', '傅山', places.community, 'FORMER');
    const mediator = await callVolunteer('meng', '孟郊', places.community, 'MEDIATOR');
    const earlier = await logVolunteerService(before, { ...patrol(-90, 30), note: '扫雪铲冰' });
    await logVolunteerService(mediator, { ...patrol(-90, 30), note: '扫雪铲冰' });
    const [patrolled, walked] = [
      await logVolunteerService(he, patrol(-90, 30)),
      await logVolunteerService(chang, {
        ...patrol(-60, 30),
        note: '找贺嘉商量垃圾桶',
        area: places.community,
      }),
    ];
    const found = async (query: string) => {
      const asked = { state: 'LOGGED', query } as const;
      const page = await readVolunteerServices(grid, asked, { first: 10 });
      const ids = page.items.map(({ id }) => id);
      assert.equal((await page.count()).number, ids.length);
      return ids.sort();
    };
    const [both, first, second] = [[patrolled.id, walked.id].sort(), [patrolled.id], [walked.id]];
    assert.deepEqual(await found('贺嘉'), both, 'who is called so, and who wrote the name');
    assert.deepEqual(await found('常欣'), second, 'also of the whole town');
    assert.deepEqual(await found('傅山'), [earlier.id], 'who serves no more');
    assert.deepEqual(await found('孟郊'), [], 'who never was a volunteer');
    assert.deepEqual(await found('沿河巡查一圈'), first);
    assert.deepEqual(await found('沿河垃圾'), []);
    await assert.rejects(found('圈'), refusal('BAD_INPUT', 'too_short'));
  });

  it('find nothing elsewhere, nothing where nothing is, and nothing in another role', async () => {
    const asked = (area: string) =>
      readVolunteerServices(grid, { area, state: 'LOGGED' }, { first: 10 });
    for (const area of [places.elsewhere, places.street, 'nb/hs/nm/lj/none', ''])
      await assert.rejects(asked(area), refusal('NOT_FOUND', 'area'));
    const others: Role[] = ['RESIDENT', 'VOLUNTEER', 'AUDITOR', 'ADMIN'];
    for (const role of others)
      await assert.rejects(
        readVolunteerServices(as('gu', role), { state: 'LOGGED' }, { first: 10 }),
        refusal('NOT_FOUND', 'area'),
      );
  });
});

describe('A volunteer', () => {
  useStore();
  before(growPlaces);

  it('sees the own services alone, newest first', async () => {
    const first = await logVolunteerService(as('xu', 'VOLUNTEER'), patrol(-300, 30));
    const second = await logVolunteerService(
      as('xu', 'VOLUNTEER', places.community, minutesLater(1)),
      patrol(-200, 30),
    );
    await logged('somebody-else');
    const own = await readOwnVolunteerServices(as('xu', 'VOLUNTEER'), {}, { first: 10 });
    assert.deepEqual(
      own.items.map(({ id }) => id),
      [second.id, first.id],
    );
    assert.equal(
      own.items.every(({ volunteerId }) => volunteerId === personId('xu')),
      true,
    );
    assert.equal((await own.count()).number, 2);
    const page = await readOwnVolunteerServices(as('xu', 'VOLUNTEER'), {}, { first: 1 });
    assert.equal(page.hasNext, true);
    const later = { from: minutesLater(1) };
    const since = await readOwnVolunteerServices(as('xu', 'VOLUNTEER'), later, { first: 5 });
    assert.deepEqual(
      since.items.map(({ id }) => id),
      [second.id],
    );
    assert.equal((await since.count()).number, 1);
  });
});
