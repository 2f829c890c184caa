import assert from 'node:assert/strict';
import { judgeOf, ownJudge } from '../../jobs/judgeSource.ts';
import { plainJudge } from '../support/judge.ts';

describe('Where the machine that judges comes from', () => {
  it('is what somebody else has opened, and closes', async () => {
    const source = judgeOf(plainJudge);
    assert.equal(await source.open(), plainJudge);
    await source.close();
    assert.equal(await source.open(), plainJudge);
  });

  it('is the process’s own: opened once, closed once, and nothing before it is asked for', async () => {
    const source = ownJudge();
    await source.close();
    const [judge, again] = await Promise.all([source.open(), source.open()]);
    assert.equal(again, judge);
    const [verdict] = await judge(['楼上半夜吵得睡不着，敲门就骂人，还要打人']);
    assert.ok(verdict?.conflict.flagged);
    await source.close();
    await assert.rejects(judge(['还要打人']));
    await source.close();
  }).timeout(60_000);
});
