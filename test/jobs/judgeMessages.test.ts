import assert from 'node:assert/strict';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { judgeMessagesWith } from '../../jobs/judgeMessages.ts';
import type { JudgeSource } from '../../jobs/judgeSource.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { randomId } from '../../src/kernel/id.ts';
import { editPost } from '../../src/modules/opinion/editPost.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../src/modules/opinion/withdrawPost.ts';
import {
  findConflictFlag,
  listConflictFlags,
} from '../../src/modules/triage/conflictFlag.store.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { raiseConflictFlag } from '../../src/modules/triage/raiseConflictFlag.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import { countDead } from '../../src/platform/events/failedEvent.store.ts';
import { gather } from '../modules/openness/gathered.ts';
import { judgeAll, relayAll } from '../support/events.ts';
import { failingOn, plainJudge } from '../support/judge.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../support/world.ts';
import { runnerAt } from './fakes.ts';

const author = workOf(someone('RESIDENT', places.community));
const post = (body: string) => publishPost(author, { key: randomId(), title: '', body });
const flagOf = ({ id }: { id: string }) => findConflictFlag(flagIdOf(id));

/** A machine whose opening and closing the test counts. */
function countedMachine(judge: Judge = plainJudge) {
  const counts = { opened: 0, closed: 0 };
  const source: JudgeSource = {
    open: () => {
      counts.opened += 1;
      return Promise.resolve(judge);
    },
    close: () => Promise.resolve(void (counts.closed += 1)),
  };
  return { counts, job: judgeMessagesWith(source) };
}

describe('What was written is judged', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('by its events: a likely conflict is flagged, small talk is not, and once is enough', async () => {
    const loud = await post('半夜还在吵，吵得睡不着');
    const quiet = await post('谢谢邻居帮忙');
    const seen: number[] = [];
    const judge: Judge = (texts) => {
      seen.push(texts.length);
      return plainJudge(texts);
    };
    assert.deepEqual(await judgeAll(judge, minutesLater(1)), { judged: 2, flagged: 1 });
    assert.equal((await flagOf(loud))?.state, 'OPEN');
    assert.deepEqual((await flagOf(loud))?.at, minutesLater(1));
    assert.equal(await flagOf(quiet), null);
    assert.deepEqual(await judgeAll(judge), {});
    assert.deepEqual(seen, [2]);
  });

  it('by its newest wording alone, when several came before anybody looked', async () => {
    const written = await post('吵，吵。');
    await editPost(author, { id: written.id, version: 1, title: '', body: '没事了。' });
    assert.deepEqual(await judgeAll(plainJudge), { judged: 1, flagged: 0 });
    assert.equal(await flagOf(written), null);
  });

  it('again with a newer wording', async () => {
    const written = await post('吵，吵。');
    await judgeAll(plainJudge);
    await editPost(author, { id: written.id, version: 1, title: '', body: '吵吵吵吵。' });
    await judgeAll(plainJudge);
    assert.deepEqual(
      (await flagOf(written))?.proposals.map(({ judgedVersion }) => judgedVersion),
      [1, 2],
    );
  });

  it('not any more when its author has withdrawn it', async () => {
    const written = await post('吵，吵，算了。');
    await withdrawPost(author, { id: written.id, version: 1 });
    assert.deepEqual(await judgeAll(plainJudge), { judged: 0, flagged: 0 });
    assert.equal(await flagOf(written), null);
  });

  it('many at a time, in chunks that go side by side', async () => {
    await gather(places.grid, 450, monday);
    const sizes: number[] = [];
    const judge: Judge = (texts) => {
      sizes.push(texts.length);
      return plainJudge(texts);
    };
    assert.equal((await judgeAll(judge))['judged'], 450);
    assert.deepEqual(
      sizes.toSorted((a, b) => a - b),
      [50, 100, 100, 100, 100],
    );
  }).timeout(20_000);

  it('also beside texts on which the machine fails, which are tried again and given up at last', async () => {
    const poison = await post('毒');
    const loud = await post('吵，吵。');
    const ill = failingOn('毒');
    assert.deepEqual(await judgeAll(ill), { judged: 1, flagged: 1, failed: 1 });
    assert.equal((await flagOf(loud))?.state, 'OPEN');
    const { job } = countedMachine(ill);
    for (const minutes of [1, 5, 20]) {
      await post('平安。');
      await drainEvents(job, runnerAt(minutesLater(minutes)));
    }
    assert.equal(await countDead(job.name), 1);
    assert.equal(await flagOf(poison), null);
  });

  it('when a person took it for a conflict first, so that the machine’s view stands beside', async () => {
    const quiet = await post('谢谢邻居帮忙');
    assert.deepEqual(await judgeAll(plainJudge), { judged: 1, flagged: 0 });
    const spokesperson = workOf(someone('SPOKESPERSON', places.community), minutesLater(1));
    const raise = { messageId: quiet.id, note: '两家其实在吵架' };
    const raised = doneOf(await raiseConflictFlag(spokesperson, raise));
    assert.equal(raised.proposals.length, 0);
    await post('平安。');
    const ill = await judgeAll(failingOn('谢谢'), minutesLater(2));
    assert.deepEqual(ill, { judged: 1, flagged: 0, failed: 1 });
    await judgeAll(plainJudge, minutesLater(30));
    assert.deepEqual(
      (await flagOf(quiet))?.proposals.map(({ judgedVersion }) => judgedVersion),
      [1],
    );
  });

  it('once the machine is there: until then nothing is lost and nothing is blamed', async () => {
    const written = await post('吵，吵。');
    const away: Judge = () => Promise.reject(new Error('no memory'));
    await assert.rejects(judgeAll(away), /no memory/u);
    assert.deepEqual(await judgeAll(plainJudge), { judged: 1, flagged: 1 });
    assert.equal((await flagOf(written))?.state, 'OPEN');
  });

  it('without opening the machine when nothing was written, unless it is made ready beforehand', async () => {
    const { counts, job } = countedMachine();
    await drainEvents(job, runnerAt(monday));
    assert.equal(counts.opened, 0);
    await job.open?.();
    assert.equal(counts.opened, 1);
    await job.close?.();
    assert.equal(counts.closed, 1);
  });

  it('once, when two work without knowing of each other', async () => {
    await gather(places.grid, 60, monday);
    await relayAll();
    await Promise.all([judgeAll(plainJudge), judgeAll(plainJudge)]);
    const { items } = await listConflictFlags({ area: places.grid, state: 'OPEN' }, { first: 100 });
    assert.equal(items.length, 60);
    assert.ok(items.every(({ proposals }) => proposals.length === 1));
  });
});
