import assert from 'node:assert/strict';
import { retryDeadEvents } from '../../../src/modules/operations/retryDeadEvents.ts';
import { failedOnce } from '../../../src/platform/events/failedEvent.ts';
import {
  countDead,
  listDueFailures,
  saveFailure,
} from '../../../src/platform/events/failedEvent.store.ts';
import { noteListener } from '../../../src/platform/jobRuns/jobRun.store.ts';
import { refusal } from '../mediation/town.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

const admin = workOf(someone('ADMIN', places.city));
const reason = '识别服务已恢复';

describe('What a listener has given up', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await noteListener('listens', ['post.saved'], '2', monday);
    for (const id of ['one', 'two']) {
      const subject = { kind: 'post', id };
      const event = { id, type: 'post.saved', subject, version: 1, at: monday, seq: 1 };
      await saveFailure(failedOnce('listens', event, 'no', monday, 3));
    }
  });

  it('is tried again as if it were new, once, however often it is asked for', async () => {
    assert.equal(await countDead('listens'), 2);
    const lag = await retryDeadEvents(admin, 'listens', reason);
    assert.deepEqual([lag.reader, lag.dead], ['listens', 0]);
    const due = await listDueFailures('listens', admin.now, 10);
    assert.deepEqual(
      due.map(({ state, attempts }) => `${state} ${String(attempts)}`),
      ['RETRYING 0', 'RETRYING 0'],
    );
    await retryDeadEvents(admin, 'listens', reason);
    assert.deepEqual(await listDueFailures('listens', admin.now, 10), due);
  });

  it('is no matter of others, and of nobody that is not there', async () => {
    await assert.rejects(
      retryDeadEvents(admin, 'nobody', reason),
      refusal('NOT_FOUND', 'event_reader'),
    );
    await assert.rejects(
      retryDeadEvents(workOf(someone('ADMIN', places.street)), 'listens', reason),
      refusal('FORBIDDEN', 'operation_of_city'),
    );
    await assert.rejects(
      retryDeadEvents(workOf(someone('AUDITOR', places.city)), 'listens', reason),
      refusal('FORBIDDEN', 'role_needed'),
    );
    await assert.rejects(
      retryDeadEvents(admin, 'listens', ''),
      refusal('BAD_INPUT', 'too_short', 'reason'),
    );
    assert.equal(await countDead('listens'), 2);
  });
});
