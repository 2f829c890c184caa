import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { listUnvouched } from '../../../src/modules/directory/listUnvouched.ts';
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
    const ids = (await listUnvouched(worker, undefined, page)).items.map(({ id }) => id);
    assert.deepEqual(ids, [person.id]);
    await assert.rejects(listUnvouched(worker, places.elsewhere, page), code('NOT_FOUND'));
    const mediator = workOf(someone('MEDIATOR', places.community), start);
    await assert.rejects(listUnvouched(mediator, undefined, page), code('FORBIDDEN'));
  });
});
