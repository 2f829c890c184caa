import assert from 'node:assert/strict';
import { runJobAgain } from '../../../src/modules/operations/runJobAgain.ts';
import { isPausing } from '../../../src/platform/jobRuns/jobRun.ts';
import {
  claimRun,
  finishRun,
  giveBackRun,
  listOpenRuns,
  noteListener,
} from '../../../src/platform/jobRuns/jobRun.store.ts';
import { refusal } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { failedRun, notedRun, runNow, takenRun } from './runs.ts';

const admin = workOf(someone('ADMIN', places.city));
const reason = '邮件服务器已修好';

describe('A run that failed', () => {
  useStore();

  it('is taken up at once when an administrator of the city asks, who stands beside it with the reason', async () => {
    const failed = await failedRun();
    assert.equal(isPausing(failed, admin.now), true);
    const asked = await runJobAgain(admin, failed.id, `  ${reason} `);
    assert.deepEqual(asked.requests, [
      { by: admin.actor.personId, at: admin.now, reason, epoch: failed.epoch },
    ]);
    assert.deepEqual([asked.state, asked.notBefore], ['DUE', null]);
    assert.deepEqual([asked.attempts, asked.lastError], [4, failed.lastError], 'what was stays');
    assert.equal(isPausing(asked, admin.now), false);
    const open = await listOpenRuns(failed.job, 10);
    assert.deepEqual(
      open.map(({ id }) => id),
      [failed.id],
    );
  });

  it('that was missed for too long comes back into the line of the workers', async () => {
    const missed = await notedRun('OUT_OF_WINDOW');
    assert.deepEqual(await listOpenRuns(missed.job, 10), []);
    assert.equal(await claimRun(missed.id, 'token', 60_000), null);
    await runJobAgain(admin, missed.id, reason);
    assert.equal((await listOpenRuns(missed.job, 10)).length, 1);
    const claim = await takenRun(missed);
    assert.equal(await finishRun(claim, { things: 3 }, monday), true);
    assert.equal((await runNow(missed.id)).requests?.length, 1, 'who asked stays when it is done');
  });

  it('is asked for once: again, at once, and by two people', async () => {
    const failed = await failedRun();
    const others = ['one', 'two', 'three'].map((personId) =>
      workOf({ ...someone('ADMIN', places.city), personId }),
    );
    const asked = await Promise.all(others.map((work) => runJobAgain(work, failed.id, reason)));
    assert.equal((await runNow(failed.id)).requests?.length, 1);
    for (const run of asked) assert.deepEqual(run, asked[0]);
    assert.deepEqual(await runJobAgain(admin, failed.id, '又一次'.repeat(2)), asked[0]);
  });

  it('can be asked for anew when it has failed once more', async () => {
    const failed = await failedRun();
    await runJobAgain(admin, failed.id, reason);
    const { id } = failed;
    const claim = await takenRun(failed);
    await giveBackRun(claim, { attempts: 5, lastError: 'still away', notBefore: monday });
    const again = await runJobAgain(admin, id, '换了服务器');
    assert.deepEqual(
      again.requests?.map((request) => request.reason),
      [reason, '换了服务器'],
    );
  });

  it('is refused in words while it runs, when it is complete, and when it begins by itself', async () => {
    const waiting = await notedRun();
    await assert.rejects(
      runJobAgain(admin, waiting.id, reason),
      refusal('CONFLICT', 'run_waiting'),
    );
    const claim = await takenRun(waiting);
    await assert.rejects(
      runJobAgain(admin, waiting.id, reason),
      refusal('CONFLICT', 'run_running'),
    );
    await finishRun(claim, {}, monday);
    const complete = await runNow(waiting.id);
    await assert.rejects(
      runJobAgain(admin, waiting.id, reason),
      refusal('CONFLICT', 'run_complete'),
    );
    assert.deepEqual(await runNow(waiting.id), complete, 'nothing was written');
  });

  it('that a worker takes at the same moment runs once, under one lease', async () => {
    for (let round = 0; round < 8; round += 1) {
      const failed = await failedRun();
      const [claimed, asked] = await Promise.allSettled([
        claimRun(failed.id, 'worker', 60_000),
        runJobAgain(admin, failed.id, reason),
      ]);
      assert.equal(claimed.status, 'fulfilled');
      const now = await runNow(failed.id);
      assert.deepEqual([now.state, now.owner, now.epoch], ['RUNNING', 'worker', failed.epoch + 1]);
      if (asked.status === 'rejected')
        assert.ok(refusal('CONFLICT', 'run_running')(asked.reason), String(asked.reason));
      assert.equal(now.requests?.length ?? 0, asked.status === 'fulfilled' ? 1 : 0);
    }
  });

  it('is no matter of others, and what is no run of a date is not found', async () => {
    const failed = await failedRun();
    await noteListener('hears', ['post.saved'], '0', monday);
    for (const id of ['none:2026-11-20', 'hears:events', ''])
      await assert.rejects(runJobAgain(admin, id, reason), refusal('NOT_FOUND', 'job_run'));
    await assert.rejects(
      runJobAgain(workOf(someone('ADMIN', places.community)), failed.id, reason),
      refusal('FORBIDDEN', 'operation_of_city'),
    );
    for (const role of ['AUDITOR', 'MEDIATOR', 'RESIDENT'] as const)
      await assert.rejects(
        runJobAgain(workOf(someone(role, places.city)), failed.id, reason),
        refusal('FORBIDDEN', 'role_needed'),
      );
    await assert.rejects(
      runJobAgain(admin, failed.id, '三个字'),
      refusal('BAD_INPUT', 'too_short', 'reason'),
    );
    assert.deepEqual(await runNow(failed.id), failed);
  });
});
