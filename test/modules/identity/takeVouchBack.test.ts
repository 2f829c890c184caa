import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { takeVouchBack } from '../../../src/modules/identity/takeVouchBack.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './people.ts';

const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;

describe('A vouch that is taken back', () => {
  useTown();

  it('is kept as ended, with who ended it; only those who vouch in the area can', async () => {
    const { person } = await newcomer();
    const worker = workOf(someone('GRID_WORKER', places.community), start);
    await vouchForResidence(worker, { personId: person.id, home: person.home });
    const away = workOf(someone('SPOKESPERSON', places.elsewhere), start);
    await assert.rejects(takeVouchBack(away, person.id), code('NOT_FOUND'));
    const admin = workOf(someone('ADMIN', places.community), start);
    await assert.rejects(takeVouchBack(admin, person.id), code('FORBIDDEN'));
    const spokes = workOf(someone('SPOKESPERSON', places.community), start);
    const back = await takeVouchBack(spokes, person.id);
    assert.equal(back.vouch, undefined);
    assert.equal(back.endedVouches.at(-1)?.endedBy, spokes.actor.personId);
  });
});
