import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { changeHome } from '../../../src/modules/identity/changeHome.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { later, newcomer, start, throughTheApi, useTown } from './people.ts';

const worker = workOf(someone('GRID_WORKER', places.community), start);
const refused =
  (code: string, reason: string) =>
  (error: unknown): boolean =>
    error instanceof AppError && error.code === code && error.detail.reason === reason;

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
    assert.deepEqual(moved.endedVouches.at(-1)?.until, start);
    assert.deepEqual(moved.pastHomes, [{ home: person.home, until: start }]);
    assert.equal(moved.home, places.elsewhereGrid);
    assert.deepEqual(await changeHome(at(1), places.elsewhereGrid), moved, 'no move, no change');
    await assert.rejects(changeHome(at(89), places.grid), refused('TOO_MANY', 'home'));
    assert.equal((await changeHome(at(90), places.grid)).home, places.grid);
    await assert.rejects(changeHome(at(400), places.street), refused('BAD_INPUT', 'not_a_home'));
    await assert.rejects(changeHome(at(400), `${places.street}/x`), refused('NOT_FOUND', 'area'));
    assert.equal((await findPerson(person.id))?.home, places.grid);
    await assert.rejects(
      changeHome(throughTheApi(), places.grid),
      refused('NOT_SIGNED_IN', 'not_signed_in'),
    );
  });
});
