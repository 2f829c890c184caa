import assert from 'node:assert/strict';
import { randomId } from '../../src/kernel/id.ts';
import { findFlag } from '../../src/modules/triage/flag.store.ts';
import { flagIdOf } from '../../src/modules/triage/flag.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import type { JudgeSource } from '../../jobs/judgeSource.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { sweepTriageWith } from '../../jobs/sweepTriage.ts';
import { failingOn, plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../support/world.ts';
import { runnerAt, writesDuring } from './fakes.ts';

/** A machine whose opening and closing the test counts. */
function countedMachine(judge = plainJudge) {
  const counts = { opened: 0, closed: 0 };
  const source: JudgeSource = {
    open: () => {
      counts.opened += 1;
      return Promise.resolve(judge);
    },
    close: () => Promise.resolve(void (counts.closed += 1)),
  };
  return { counts, job: sweepTriageWith(source) };
}

const post = (body: string, at = monday) =>
  publishPost(workOf(someone('RESIDENT', places.community), at), {
    key: randomId(),
    title: '',
    body,
  });

describe('The triage sweep', () => {
  useStore();
  before('places', growPlaces);

  it('does not even open the machine when nothing waits', async () => {
    const { counts, job } = countedMachine();
    const writes = await writesDuring(() => runInterval(job, runnerAt(monday)));
    assert.deepEqual([writes, counts.opened], [[], 0]);
  });

  it('leaves the newest messages to the web process for 5 s', async () => {
    const { counts, job } = countedMachine();
    await post('楼上又吵又吵');
    const soon = new Date(monday.getTime() + 4_999);
    assert.equal((await runInterval(job, runnerAt(soon))).state, 'IDLE');
    assert.equal(counts.opened, 0);
  });

  it('judges what was saved while triage was down', async () => {
    const { job } = countedMachine();
    const loud = await post('半夜还在吵，吵得睡不着', minutesLater(1));
    const quiet = await post('谢谢邻居帮忙', minutesLater(1));
    const outcome = await runInterval(job, runnerAt(minutesLater(3)));
    assert.equal(outcome.state, 'SUCCEEDED');
    assert.ok((outcome.counts['judged'] ?? 0) >= 2);
    assert.equal((await findFlag(flagIdOf(loud.id)))?.state, 'OPEN');
    assert.equal(await findFlag(flagIdOf(quiet.id)), null);
    assert.equal((await runInterval(job, runnerAt(minutesLater(4)))).state, 'IDLE');
  });

  it('says which messages the machine fails on, and judges the others', async () => {
    const { job } = countedMachine(failingOn('毒'));
    const { no } = await post('毒', minutesLater(5));
    const loud = await post('半夜吵，天亮还吵', minutesLater(5));
    const outcome = await runInterval(job, runnerAt(minutesLater(6)));
    assert.deepEqual(
      [outcome.state, outcome.counts, outcome.alarms],
      [
        'SUCCEEDED',
        { judged: 1, flagged: 1 },
        [`message ${no} cannot be judged; it is tried again later`],
      ],
    );
    assert.equal((await findFlag(flagIdOf(loud.id)))?.state, 'OPEN');
    await runInterval(countedMachine().job, runnerAt(minutesLater(8)));
  });

  it('tries again at the next round when the machine cannot be opened', async () => {
    let isDown = true;
    const source: JudgeSource = {
      open: () => (isDown ? Promise.reject(new Error('no memory')) : Promise.resolve(plainJudge)),
      close: () => Promise.resolve(),
    };
    const job = sweepTriageWith(source);
    await post('又吵起来了，吵了一夜', minutesLater(10));
    await assert.rejects(runInterval(job, runnerAt(minutesLater(11))), /no memory/u);
    isDown = false;
    const outcome = await runInterval(job, runnerAt(minutesLater(12)));
    assert.deepEqual([outcome.state, outcome.counts], ['SUCCEEDED', { judged: 1, flagged: 1 }]);
  });

  it('gives the machine back when the worker ends', async () => {
    const { counts, job } = countedMachine();
    await job.close?.();
    assert.equal(counts.closed, 1);
  });
});
