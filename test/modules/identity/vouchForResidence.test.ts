import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { takeVouchBack } from '../../../src/modules/identity/takeVouchBack.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { listUnvouched } from '../../../src/modules/directory/listUnvouched.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './people.ts';

const worker = workOf(someone('GRID_WORKER', places.community), start);
const waiting = async () =>
  (await listUnvouched(worker, {}, { first: 50 })).items.map(({ id }) => id);
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;

describe('The office vouches for a residence', () => {
  useTown();

  it('once, which takes the person off the list; taking it back puts them there again, and keeps the line', async () => {
    const { person } = await newcomer();
    const input = { personId: person.id, home: person.home };
    assert.ok((await waiting()).includes(person.id));
    const vouched = await vouchForResidence(worker, input);
    assert.equal(vouched.vouch?.by, worker.actor.personId);
    assert.deepEqual(await vouchForResidence(worker, input), vouched, 'a repeat changes nothing');
    assert.ok(!(await waiting()).includes(person.id));
    const back = await takeVouchBack(worker, person.id);
    assert.equal(back.vouch, undefined);
    assert.deepEqual(
      back.endedVouches.map(({ by, endedBy }) => [by, endedBy]),
      [[worker.actor.personId, worker.actor.personId]],
    );
    assert.ok((await waiting()).includes(person.id));
    assert.deepEqual(await takeVouchBack(worker, person.id), back);
  });

  it('never for oneself, for people of elsewhere, in another role, or for a home that was left', async () => {
    const { person } = await newcomer();
    const input = { personId: person.id, home: person.home };
    const as = (...who: Parameters<typeof someone>) => workOf(someone(...who), start);
    const own = as('GRID_WORKER', places.community, person.id);
    await assert.rejects(vouchForResidence(own, input), code('FORBIDDEN'));
    await assert.rejects(
      vouchForResidence(as('SPOKESPERSON', places.elsewhere), input),
      code('NOT_FOUND'),
    );
    for (const role of ['ADMIN', 'MEDIATOR', 'VOLUNTEER', 'RESIDENT'] as const)
      await assert.rejects(vouchForResidence(as(role, places.community), input), code('FORBIDDEN'));
    const old = { ...input, home: places.community };
    await assert.rejects(vouchForResidence(worker, old), code('CONFLICT'));
  });
});
