import assert from 'node:assert/strict';
import { openSharedSegmenter } from '../../../src/platform/segmenter/sharedSegmenter.ts';

describe('The segmenter of a process', () => {
  it('is one for all who hold it, and ends with the last', async () => {
    const [one, other] = await Promise.all([openSharedSegmenter(), openSharedSegmenter()]);
    assert.deepEqual(await one.cut(['楼道漏水']), [['楼道', '漏水']]);
    assert.ok(other.isWord('漏水'));
    await one.close();
    await one.close();
    await assert.rejects(one.cut(['漏水']), {
      detail: { reason: 'segmenter_closed', retryAfterS: 3 },
    });
    assert.equal(await one.healthy(), false);
    assert.deepEqual(await other.cut(['漏水']), [['漏水']]);
    assert.equal(await other.healthy(), true);
    await other.close();
    await assert.rejects(other.cut(['漏水']), { code: 'UNAVAILABLE' });
    const again = await openSharedSegmenter();
    assert.deepEqual(await again.cut(['漏水']), [['漏水']]);
    await again.close();
  }).timeout(60_000);
});
