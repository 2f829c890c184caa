import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { findResidents } from '../../../src/modules/directory/findResidents.ts';
import { readSearchesForMe } from '../../../src/modules/directory/readSearchesForMe.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, newcomer, start, useTown } from '../identity/people.ts';
import { lookedUp } from './lookUps.ts';

const as = (role: Role, scope: string = places.community, now = start) =>
  workOf(someone(role, scope), now);
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
const searchesOf = async (personId: string) =>
  (
    await readSearchesForMe(workOf(someone('RESIDENT', places.community, personId), start), {
      first: 50,
    })
  ).items;

describe('The office looks for a resident', () => {
  useTown();

  it('by any part of the shown name, in its own area, and whoever is found reads who looked', async () => {
    const { person } = await newcomer({ displayName: '张三丰' });
    await newcomer({ displayName: '张三丰', home: places.elsewhereGrid });
    for (const query of ['张三', '三丰', '张三丰', ' 三 丰 ']) {
      const { people } = await findResidents(as('GRID_WORKER'), { query });
      assert.deepEqual(
        people.map(({ id }) => id),
        [person.id],
        query,
      );
    }
    const work = as('SPOKESPERSON');
    await findResidents(work, { query: '张三' });
    await findResidents(work, { query: '张三丰' });
    const own = (await searchesOf(person.id)).filter(({ by }) => by === work.actor.personId);
    assert.deepEqual(
      own.map(({ role, purpose }) => [role, purpose]),
      [['SPOKESPERSON', 'COUNTER']],
    );
  });

  it('and finds a long name among many that begin alike', async () => {
    const { person } = await newcomer({ displayName: '桂园三栋一单元甲' });
    for (let at = 0; at < 9; at += 1)
      await newcomer({ displayName: `桂园三栋一单元${String(at)}` });
    const { people, isMore } = await findResidents(as('GRID_WORKER'), { query: '三栋一单元甲' });
    assert.deepEqual(
      people.map(({ id }) => id),
      [person.id],
    );
    assert.equal(isMore, false);
    const all = await findResidents(as('GRID_WORKER'), { query: '三栋一单元' });
    assert.deepEqual([all.people.length, all.isMore], [8, true]);
  });

  it('in a part of the area when one is named, and a search that finds nobody is written down too', async () => {
    const { person } = await newcomer({ displayName: '范仲淹' });
    await newcomer({ displayName: '范仲淹', home: places.elsewhereGrid });
    const work = as('GRID_WORKER', places.street);
    const idsIn = async (area?: string) =>
      (
        await findResidents(work, { query: '范仲淹', ...(area === undefined ? {} : { area }) })
      ).people.map(({ id }) => id);
    assert.equal((await idsIn()).length, 2);
    assert.deepEqual(await idsIn(places.community), [person.id]);
    const [line, ...more] = (await searchesOf(person.id)).filter(
      ({ by }) => by === work.actor.personId,
    );
    assert.deepEqual([line?.purpose, more], ['COUNTER', []]);
    const unfound = { query: '没有这人', area: places.elsewhere };
    assert.deepEqual(await findResidents(work, unfound), { people: [], isMore: false });
  });

  it('never in another role or area, with nothing or with too much, and not without end', async () => {
    for (const role of ['MEDIATOR', 'AUDITOR', 'RESIDENT', 'VOLUNTEER'] as const)
      await assert.rejects(
        findResidents(as(role), { query: '张三' }),
        (error) =>
          error instanceof AppError &&
          error.code === 'FORBIDDEN' &&
          error.detail.reason === 'role_needed',
      );
    const work = as('GRID_WORKER');
    await assert.rejects(
      findResidents(work, { query: '张三', area: places.city }),
      code('NOT_FOUND'),
    );
    for (const query of ['', '   ', '\u3000', '长'.repeat(41), 'a\u0301'.repeat(4000)])
      await assert.rejects(findResidents(work, { query }), code('BAD_INPUT'));
    await lookedUp(work.actor.personId, 59);
    await findResidents(work, { query: '没有这人' });
    await assert.rejects(findResidents(work, { query: '没有这人' }), code('TOO_MANY'));
    await findResidents({ ...work, now: later(10) }, { query: '没有这人' });
  });
});
