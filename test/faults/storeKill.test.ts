import assert from 'node:assert/strict';
import { markOf } from '../../src/platform/store/processTable.ts';
import { until } from '../support/child.ts';
import { wantedKind } from '../support/store.ts';
import { GuardedLoad } from './guardedLoad.ts';

const clearCodes = new Set(['UNAVAILABLE', 'TIMEOUT']);

describe('A client of a store that breaks under it', function () {
  this.timeout(180_000);
  let load: GuardedLoad;

  beforeEach(async () => {
    load = await GuardedLoad.start(wantedKind());
  });
  afterEach(() => load.stop());

  /** Nothing acknowledged is lost, nothing is there twice, and every refusal said what it was. */
  const checkBooks = async (): Promise<void> => {
    assert.ok(await load.endWriter(), 'the client itself never failed');
    const stored = await load.stored();
    const acknowledged = load.acknowledged();
    assert.equal(new Set(stored).size, stored.length, 'nothing twice');
    const there = new Set(stored);
    assert.deepEqual(
      acknowledged.filter((n) => !there.has(n)),
      [],
      'nothing lost',
    );
    const unclear = load.refusals().filter(({ code }) => !clearCodes.has(code ?? ''));
    assert.deepEqual(unclear, [], 'every refusal has a clear code');
    const longest = Math.max(0, ...load.refusals().map(({ waitedMs }) => waitedMs ?? 0));
    console.log(
      `      ${String(acknowledged.length)} acknowledged, 0 lost; ${String(load.refusals().length)} refused, ` +
        `the longest wait ${String(longest)} ms`,
    );
  };

  it('goes on by itself after each of three kills -9, with nothing lost and nothing doubled', async () => {
    for (let kill = 0; kill < 3; kill += 1) {
      const before = load.daemonPid;
      process.kill(before, 'SIGKILL');
      await until('it is started again', () => load.daemonPid !== before, 30_000);
      await load.goesOn();
    }
    assert.ok(load.refusals().length > 0);
    await checkBooks();
  });

  it('is told clearly while the store is frozen, and goes on when it thaws', async () => {
    const frozen = load.daemonPid;
    process.kill(frozen, 'SIGSTOP');
    await until('it is told', () => load.refusals().length > 0, 30_000);
    process.kill(frozen, 'SIGCONT');
    await load.goesOn();
    assert.equal(load.daemonPid, frozen, 'a short freeze is waited out');
    await checkBooks();
  });

  it('goes on after the store hung for good and was killed for it', async () => {
    const hung = load.daemonPid;
    process.kill(hung, 'SIGSTOP');
    await until('it is started anew', () => load.daemonPid !== hung, 60_000);
    await load.goesOn();
    assert.equal(markOf(hung), undefined);
    assert.deepEqual(load.lost, []);
    await checkBooks();
  });
});
