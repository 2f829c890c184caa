import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { freeBytesAt, freeBytesIn, watchDisk } from '../../src/platform/diskSpace.ts';
import { until } from '../support/child.ts';

describe('The room on a disk', () => {
  it('is read of a folder, in bytes', async () => {
    assert.ok((await freeBytesAt(tmpdir())) > 1_000_000);
    await assert.rejects(freeBytesAt('/no/such/folder'));
  });

  it('is read of a MongoDB server’s answer, where it says', () => {
    assert.equal(freeBytesIn({ fsTotalSize: 100, fsUsedSize: 60 }), 40);
    assert.equal(freeBytesIn({ ok: 1 }), undefined);
    assert.equal(freeBytesIn({ fsTotalSize: 0, fsUsedSize: 0 }), undefined);
  });
});

describe('A watch over a disk', () => {
  it('knows at once that it is low, tells each change once, and hears when there is room again', async () => {
    let free: number | undefined = 10;
    const looks: number[] = [];
    const told: [boolean, number][] = [];
    const watch = await watchDisk({
      freeBytes: () => Promise.resolve(free),
      floorBytes: 50,
      everyMs: 5,
      onLook: (bytes) => looks.push(bytes),
      onChange: (isLow, bytes) => told.push([isLow, bytes]),
    });
    assert.equal(watch.isLow(), true);
    await until('it looked again', () => looks.length > 2);
    free = 50;
    await until('there is room again', () => !watch.isLow());
    assert.deepEqual(told, [
      [true, 10],
      [false, 50],
    ]);
    watch.stop();
  });

  it('takes what nobody knows for what it was', async () => {
    let answer: () => Promise<number | undefined> = () => Promise.reject(new Error('away'));
    let asked = 0;
    const watch = await watchDisk({
      freeBytes: () => {
        asked += 1;
        return answer();
      },
      floorBytes: 50,
      everyMs: 5,
      onChange: () => undefined,
    });
    assert.equal(watch.isLow(), false);
    answer = () => Promise.resolve(1);
    await until('it is low', () => watch.isLow());
    answer = () => Promise.resolve(undefined);
    const before = asked;
    await until('it looked again', () => asked > before + 2);
    assert.equal(watch.isLow(), true);
    watch.stop();
  });
});
