import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { changeHome } from '../../../src/modules/identity/changeHome.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, newcomer, start, useTown } from './people.ts';

const worker = workOf(someone('GRID_WORKER', places.community), start);
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;

describe('A move', () => {
  useTown();

  it('ends the vouch: nobody vouches for the new home, which cannot be changed again for 90 days', async () => {
    const { person } = await newcomer();
    await vouchForResidence(worker, { personId: person.id, home: person.home });
    const at = (days: number) =>
      workOf(someone('RESIDENT', places.community, person.id), later(days * 24 * 60));
    const moved = await changeHome(at(0), places.elsewhereGrid);
    assert.equal(moved.vouch, undefined);
    assert.equal(moved.endedVouches.at(-1)?.endedBy, person.id);
    assert.deepEqual(await changeHome(at(1), places.elsewhereGrid), moved, 'no move, no change');
    await assert.rejects(changeHome(at(89), places.grid), code('TOO_MANY'));
    assert.equal((await changeHome(at(90), places.grid)).home, places.grid);
    await assert.rejects(changeHome(at(400), places.street), code('BAD_INPUT'));
  });
});
