import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { holdRun, LeaseLost } from '../../../src/platform/jobRuns/holdRun.ts';
import { claimRun, findRun, noteRun } from '../../../src/platform/jobRuns/jobRun.store.ts';
import { until } from '../../support/child.ts';
import { useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';

const leaseMs = 300;

async function claimed() {
  const job = `job${randomId()}`;
  await noteRun(job, 'd', monday);
  const token = randomId();
  const run = present(await claimRun(`${job}:d`, token, leaseMs), 'claim');
  return { job, claim: { id: run.id, token, epoch: run.epoch } };
}

const leaseOf = async (job: string): Promise<number> =>
  present((await findRun(job, 'd'))?.leaseUntil, 'lease').getTime();

describe('A lease that is held', () => {
  useStore();

  it('is prolonged again and again while the work goes on', async () => {
    const { job, claim } = await claimed();
    const before = await leaseOf(job);
    const hold = holdRun(claim, leaseMs);
    await until('it was prolonged far beyond its first end', async () => {
      await hold.confirm();
      return (await leaseOf(job)) > before + 3 * leaseMs;
    });
    assert.equal(await claimRun(claim.id, randomId(), leaseMs), null);
    hold.letGo();
  });

  it('is lost to whoever takes it over, and says so before the next piece of work', async () => {
    const { claim } = await claimed();
    const hold = holdRun(claim, 60_000);
    await until('another has it', async () => (await claimRun(claim.id, 'other', 60_000)) !== null);
    const late = holdRun(claim, 3);
    await until('the loss is noticed', () =>
      late.confirm().then(
        () => false,
        (error: unknown) => error instanceof LeaseLost,
      ),
    );
    await assert.rejects(late.confirm(), LeaseLost);
    hold.letGo();
    late.letGo();
  });

  it('runs out once it is let go', async () => {
    const { claim } = await claimed();
    const hold = holdRun(claim, leaseMs);
    hold.letGo();
    await until('another can have it', async () => (await claimRun(claim.id, 'other', 5)) !== null);
  });
});
