import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { takeVouchBack } from '../../../src/modules/identity/takeVouchBack.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import { listUnvouched } from '../../../src/modules/directory/listUnvouched.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown, close } from './people.ts';

const worker = workOf(someone('GRID_WORKER', places.community), start);
const waiting = async () =>
  (await listUnvouched(worker, {}, { first: 50 })).items.map(({ id }) => id);
const refused = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('The office vouches for a residence', () => {
  useTown();

  it('once, which takes the person off the list; taking it back puts them there again, and keeps the line', async () => {
    const { person } = await newcomer();
    const input = { personId: person.id, home: person.home };
    assert.ok((await waiting()).includes(person.id));
    const vouched = await vouchForResidence(worker, input);
    assert.deepEqual(vouched.vouch, {
      ...{ home: person.home, by: worker.actor.personId, role: 'GRID_WORKER' },
      ...{ scope: places.community, at: start },
    });
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
    await assert.rejects(vouchForResidence(own, input), refused('FORBIDDEN', 'own_account'));
    await assert.rejects(
      vouchForResidence(as('SPOKESPERSON', places.elsewhere), input),
      refused('NOT_FOUND', 'person'),
    );
    for (const role of ['ADMIN', 'MEDIATOR', 'VOLUNTEER', 'RESIDENT'] as const)
      await assert.rejects(
        vouchForResidence(as(role, places.community), input),
        refused('FORBIDDEN', 'role_needed'),
      );
    const old = { ...input, home: places.community };
    await assert.rejects(vouchForResidence(worker, old), refused('CONFLICT', 'moved'));
    for (const actor of [systemActor('job'), visitor])
      await assert.rejects(
        vouchForResidence(workOf(actor, start), input),
        refused('FORBIDDEN', 'role_needed'),
      );
    await close(person);
    await assert.rejects(vouchForResidence(worker, input), refused('NOT_FOUND', 'person'));
  });
});
