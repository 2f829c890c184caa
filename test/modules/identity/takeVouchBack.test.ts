import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { takeVouchBack } from '../../../src/modules/identity/takeVouchBack.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, newcomer, start, useTown } from './people.ts';

const refused = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('A vouch that is taken back', () => {
  useTown();

  it('is kept as ended, with who ended it; only those who vouch in the area can', async () => {
    const { person } = await newcomer();
    const worker = workOf(someone('GRID_WORKER', places.community), start);
    await vouchForResidence(worker, { personId: person.id, home: person.home });
    const away = workOf(someone('SPOKESPERSON', places.elsewhere), start);
    await assert.rejects(takeVouchBack(away, person.id), refused('NOT_FOUND', 'person'));
    const admin = workOf(someone('ADMIN', places.community), start);
    await assert.rejects(takeVouchBack(admin, person.id), refused('FORBIDDEN', 'role_needed'));
    const own = workOf(someone('GRID_WORKER', places.community, person.id), start);
    await assert.rejects(takeVouchBack(own, person.id), refused('FORBIDDEN', 'own_account'));
    const spokes = workOf(someone('SPOKESPERSON', places.community), later(5));
    const back = await takeVouchBack(spokes, person.id);
    assert.equal(back.vouch, undefined);
    const ended = { home: person.home, by: worker.actor.personId, role: 'GRID_WORKER' };
    assert.deepEqual(back.endedVouches, [
      {
        ...{ ...ended, scope: places.community, at: start },
        ...{ until: later(5), endedBy: spokes.actor.personId },
      },
    ]);
  });
});
