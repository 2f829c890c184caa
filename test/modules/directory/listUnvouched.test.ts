import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { listUnvouched } from '../../../src/modules/directory/listUnvouched.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from '../identity/people.ts';

const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
const page = { first: 5 };

describe('The residents whom nobody vouches for', () => {
  useTown();

  it('are listed for those who vouch, in their own area', async () => {
    const { person } = await newcomer();
    await newcomer({ home: places.elsewhereGrid });
    const worker = workOf(someone('GRID_WORKER', places.community), start);
    const ids = (await listUnvouched(worker, {}, page)).items.map(({ id }) => id);
    assert.deepEqual(ids, [person.id]);
    await assert.rejects(
      listUnvouched(worker, { area: places.elsewhere }, page),
      code('NOT_FOUND'),
    );
    const mediator = workOf(someone('MEDIATOR', places.community), start);
    await assert.rejects(listUnvouched(mediator, {}, page), code('FORBIDDEN'));
  });

  it('are found among them by a part of their name, and counted so', async () => {
    const { person } = await newcomer({ userName: 'li_qing', displayName: '李清' });
    await newcomer({ userName: 'du_fu', displayName: '杜甫' });
    const worker = workOf(someone('GRID_WORKER', places.community), start);
    const { items, count } = await listUnvouched(worker, { query: '李清' }, page);
    assert.deepEqual(
      items.map(({ id }) => id),
      [person.id],
    );
    assert.equal((await count()).number, 1);
    await assert.rejects(listUnvouched(worker, { query: '\u2800' }, page), code('BAD_INPUT'));
  });

  it('leave the list when somebody vouches; a part of the area can be named', async () => {
    const worker = workOf(someone('GRID_WORKER', places.community), start);
    const { person } = await newcomer({ displayName: '陆游' });
    const found = async (own: { area?: string } = {}) => {
      const { items, count } = await listUnvouched(worker, { query: '陆游', ...own }, page);
      return [items.map(({ id }) => id), (await count()).number];
    };
    assert.deepEqual(await found(), [[person.id], 1]);
    assert.deepEqual(await found({ area: places.grid }), [[person.id], 1]);
    await vouchForResidence(worker, { personId: person.id, home: places.grid });
    assert.deepEqual(await found(), [[], 0]);
  });
});
