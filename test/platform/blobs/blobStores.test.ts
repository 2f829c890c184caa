import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BlobPartModel } from '../../../src/platform/blobs/blob.model.ts';
import { blobName, type BlobStore } from '../../../src/platform/blobs/blobStore.ts';
import { folderBlobs } from '../../../src/platform/blobs/folderBlobs.ts';
import { partBytes, storeBlobs } from '../../../src/platform/blobs/blob.store.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';
import { useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';

describe('Bytes are kept', () => {
  useStore();
  const folder = useScratchFolder();
  const stores: Readonly<Record<string, () => BlobStore>> = {
    'in a folder': () => folderBlobs(folder()),
    'in the database': () => storeBlobs(() => monday),
  };

  for (const [where, open] of Object.entries(stores))
    describe(where, () => {
      it('and come back the same: a byte, a piece, a piece and a byte, ten megabytes', async () => {
        for (const length of [1, partBytes, partBytes + 1, 10_000_000]) {
          const bytes = randomBytes(length);
          const name = blobName(bytes);
          await open().put(name, bytes);
          assert.ok(bytes.equals((await open().get(name)) ?? Buffer.alloc(0)), String(length));
        }
      });

      it('once, however often, and by two at the same moment', async () => {
        const bytes = randomBytes(2_000);
        const name = blobName(bytes);
        await Promise.all([open().put(name, bytes), open().put(name, bytes)]);
        await open().put(name, bytes);
        const kept = await open().list(name.slice(0, 2));
        assert.equal(kept.filter((one) => one.name === name).length, 1);
      });

      it('until they are removed, again and again', async () => {
        const bytes = randomBytes(partBytes * 2);
        const name = blobName(bytes);
        await open().put(name, bytes);
        await open().remove(name);
        await open().remove(name);
        assert.equal(await open().get(name), null);
        const kept = await open().list(name.slice(0, 2));
        assert.ok(!kept.some((one) => one.name === name));
      });

      it('and nothing is there that was never kept', async () => {
        assert.equal(await open().get('ff'.repeat(32)), null);
        assert.ok(Array.isArray(await open().list('00')));
      });
    });

  it('in a folder that is its owner’s alone', async () => {
    const bytes = randomBytes(10);
    await folderBlobs(folder()).put(blobName(bytes), bytes);
    const shard = join(folder(), blobName(bytes).slice(0, 2));
    for (const path of [folder(), shard, ...readdirSync(shard).map((name) => join(shard, name))])
      assert.equal(statSync(path).mode & 0o077, 0, path);
  });

  it('whole or not at all: a draft that a crash left is listed, and never read', async () => {
    const name = 'ab'.repeat(32);
    mkdirSync(join(folder(), 'ab'), { recursive: true });
    writeFileSync(join(folder(), 'ab', `${name}.half`), 'half');
    assert.equal(await folderBlobs(folder()).get(name), null);
    const kept = await folderBlobs(folder()).list('ab');
    assert.ok(kept.some((one) => one.name === `${name}.half`));
    await folderBlobs(folder()).remove(`${name}.half`);
    assert.deepEqual(readdirSync(join(folder(), 'ab')), []);
  });

  it('whole or not at all: pieces of which one is missing are nothing', async () => {
    const bytes = randomBytes(partBytes * 3);
    const name = blobName(bytes);
    await storeBlobs(() => monday).put(name, bytes);
    await BlobPartModel.deleteOne({ _id: `${name}.001` });
    assert.equal(await storeBlobs(() => monday).get(name), null);
    await storeBlobs(() => monday).put(name, bytes);
    assert.ok(bytes.equals((await storeBlobs(() => monday).get(name)) ?? Buffer.alloc(0)));
  });
});
