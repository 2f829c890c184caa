import assert from 'node:assert/strict';
import { readDeadEvents } from '../../../src/modules/operations/readDeadEvents.ts';
import { retryDeadEvents } from '../../../src/modules/operations/retryDeadEvents.ts';
import { failedOnce } from '../../../src/platform/events/failedEvent.ts';
import { saveFailure } from '../../../src/platform/events/failedEvent.store.ts';
import { noteListener } from '../../../src/platform/jobRuns/jobRun.store.ts';
import { refusal } from '../mediation/town.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const admin = workOf(someone('ADMIN', places.city));

describe('The events that a listener has given up', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await noteListener('listens', ['case.opened'], '9', monday);
    for (const [minutes, id] of ['one', 'two', 'three'].entries()) {
      const subject = { kind: 'case', id };
      const event = { id, type: 'case.opened', subject, version: 1, at: monday, seq: 1 };
      await saveFailure(failedOnce('listens', event, 'no', minutesLater(minutes), 3));
      await saveFailure(failedOnce('retries', event, 'no', monday));
    }
  });
  const idsOf = async () =>
    (await readDeadEvents(admin, 'listens', { first: 10 })).items.map(({ id }) => id);

  it('are read one by one, the last given up first, page after page; what is still tried is not among them', async () => {
    assert.deepEqual(await idsOf(), ['listens:three', 'listens:two', 'listens:one']);
    const first = await readDeadEvents(admin, 'listens', { first: 2 });
    const after = first.items[1]?.order ?? '';
    const rest = await readDeadEvents(admin, 'listens', { first: 2, after });
    assert.deepEqual([first.hasNext, rest.items.map(({ id }) => id)], [true, ['listens:one']]);
    assert.deepEqual((await readDeadEvents(admin, 'retries', { first: 2 })).items, []);
  });

  it('are tried again one at a time as well; an id of another listener, or of none, changes nothing', async () => {
    const ids = ['listens:two', 'retries:two', 'nothing'];
    const lag = await retryDeadEvents(admin, 'listens', '服务已恢复', ids);
    assert.equal(lag.dead, 2);
    assert.deepEqual(await idsOf(), ['listens:three', 'listens:one']);
    assert.equal((await retryDeadEvents(admin, 'listens', '服务已恢复', [])).dead, 2);
    assert.equal((await retryDeadEvents(admin, 'listens', '服务已恢复')).dead, 0);
  });

  it('are no matter of others', () => {
    for (const [role, place, reason] of [
      ['AUDITOR', places.city, 'role_needed'],
      ['ADMIN', places.street, 'operation_of_city'],
    ] as const)
      assert.throws(
        () => readDeadEvents(workOf(someone(role, place)), 'listens', { first: 1 }),
        refusal('FORBIDDEN', reason),
      );
  });
});
