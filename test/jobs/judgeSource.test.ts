import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightsPath } from '../../src/modules/classifier/weightsFile.ts';
import { judgeOf, ownJudge } from '../../jobs/judgeSource.ts';
import { plainJudge } from '../support/judge.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';

describe('Where the machine that judges comes from', () => {
  const folder = useScratchFolder();

  it('is what somebody else has opened, and closes', async () => {
    const source = judgeOf(plainJudge);
    assert.equal(await source.open(), plainJudge);
    assert.equal(await source.close().then(() => source.open()), plainJudge);
  });

  it('is given back though its opening fails just then', async () => {
    const source = ownJudge(join(folder(), 'no.weights'));
    const opening = assert.rejects(source.open(), { code: 'UNAVAILABLE' });
    await source.close();
    await opening;
  });

  it('is the process’s own: tried again when it could not be opened, then opened once and closed once', async () => {
    const weights = join(folder(), 'late.weights');
    const source = ownJudge(weights);
    const missing = { code: 'UNAVAILABLE', detail: { reason: 'weights_missing' } };
    await assert.rejects(source.open(), missing);
    await assert.rejects(source.open(), missing);
    await source.close();
    copyFileSync(weightsPath(), weights);
    const [judge, again] = await Promise.all([source.open(), source.open()]);
    assert.equal(again, judge);
    const [verdict] = await judge(['楼上半夜吵得睡不着，敲门就骂人，还要打人']);
    assert.ok(verdict?.conflict.flagged);
    await source.close();
    await assert.rejects(judge(['还要打人']));
    await source.close();
  }).timeout(60_000);
});
