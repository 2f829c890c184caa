import assert from 'node:assert/strict';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { runUnfinishedDate } from '../../jobs/runDaily.ts';
import { removeOrphanFiles } from '../../jobs/removeOrphanFiles.ts';
import { calendarDate } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { attachFiles } from '../../src/modules/files/attachFiles.ts';
import { fileSettings } from '../../src/modules/files/fileSettings.ts';
import { removeLooseBlobs } from '../../src/modules/files/removeOrphanFiles.ts';
import { findFile } from '../../src/modules/files/storedFile.store.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { shards } from '../../src/platform/blobs/blobStore.ts';
import { bring, useFiles } from '../modules/files/bringing.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, places, someone, workOf } from '../support/world.ts';
import { runnerAt, storeDigest } from './fakes.ts';

// A run is claimed by the store's own clock, so what is old was brought some days ago.
const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

describe('What was brought and never used', () => {
  useStore();
  const folder = useFiles();
  before(growPlaces);

  const resident = (at: Date) => workOf(someone('RESIDENT', places.community), at);
  const blobs = () =>
    readdirSync(folder(), { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 10);
  const night = () =>
    runUnfinishedDate(removeOrphanFiles, calendarDate(days(-1)), runnerAt(new Date()));
  const exists = async ({ id }: { id: string }) => (await findFile(id)) !== null;

  it('is removed after three days, with its bytes; what is used stays for good', async () => {
    const work = resident(days(-3.01));
    const used = await bring(work);
    const input = { key: randomId(), title: '', body: '灯坏了。', attachments: [used.id] };
    await publishPost(work, input);
    const loose = await bring(work);
    const crashed = await bring(work);
    await attachFiles(work, [crashed.id], { kind: 'message', id: randomId() });
    const foreign = await bring(work);
    await attachFiles(work, [foreign.id], { kind: 'nothing of ours', id: randomId() });
    const fresh = await bring(resident(days(-2.9)));

    const outcome = await night();
    assert.deepEqual([outcome.counts['removed'], outcome.counts['kept']], [3, 1]);
    for (const file of [loose, crashed, foreign]) {
      assert.equal(await exists(file), false);
      for (const name of [file.blob, file.smallBlob ?? ''])
        assert.ok(!blobs().some((path) => path.endsWith(name)), 'its bytes went too');
    }
    assert.ok(await exists(fresh));
    const kept = await findFile(used.id);
    assert.ok(kept && kept.unsureSince === undefined, 'nobody asks about it again');
    assert.ok(blobs().some((path) => path.endsWith(used.blob)));
  });

  it('and so are bytes that no file names, in time', async () => {
    const [old, young] = ['cd'.repeat(32), 'ce'.repeat(32)];
    const used = await bring(resident(now));
    for (const name of [old, young]) await fileSettings().blobs.put(name, Buffer.from('half'));
    for (const name of [old, used.blob])
      utimesSync(join(folder(), name.slice(0, 2), name), days(-4), days(-4));
    for (const shard of shards) await removeLooseBlobs(shard, now);
    const left = [old, young, used.blob].map(
      async (name) => (await fileSettings().blobs.get(name)) !== null,
    );
    assert.deepEqual(await Promise.all(left), [false, true, true]);
  });

  it('once: a second night writes nothing', async () => {
    await night();
    const before = [await storeDigest(), blobs().length];
    await night();
    assert.deepEqual([await storeDigest(), blobs().length], before);
  });
});
