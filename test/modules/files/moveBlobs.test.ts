import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { moveBlobs } from '../../../src/modules/files/moveBlobs.ts';
import { BlobPartModel } from '../../../src/platform/blobs/blob.model.ts';
import { storeBlobs } from '../../../src/platform/blobs/blob.store.ts';
import { blobName, type BlobStore } from '../../../src/platform/blobs/blobStore.ts';
import { folderBlobs } from '../../../src/platform/blobs/folderBlobs.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';
import { useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';

describe('The bytes of files move from one place to another', function () {
  // 256 shards are listed at each end.
  this.timeout(60_000);
  useStore();
  const folder = useScratchFolder();
  const places = () => [folderBlobs(folder()), storeBlobs(() => monday)] as const;
  const fill = async (place: BlobStore) => {
    const all = Array.from({ length: 5 }, () => randomBytes(70_000));
    for (const bytes of all) await place.put(blobName(bytes), bytes);
    return all.map(blobName);
  };
  const holds = async (place: BlobStore, names: readonly string[]) => {
    const found = await Promise.all(names.map((name) => place.get(name)));
    return found.map((bytes, at) => bytes !== null && blobName(bytes) === names[at]);
  };

  it('to the database and back, whole, and nothing is removed unasked', async () => {
    const [files, store] = places();
    const names = await fill(files);
    assert.deepEqual(await moveBlobs(files, store, { remove: false }), {
      moved: 5,
      there: 0,
      broken: [],
    });
    assert.ok((await holds(store, names)).every(Boolean));
    assert.ok((await holds(files, names)).every(Boolean));
    assert.deepEqual(await moveBlobs(files, store, { remove: true }), {
      moved: 0,
      there: 5,
      broken: [],
    });
    assert.ok(!(await holds(files, names)).some(Boolean));
    assert.deepEqual(await moveBlobs(store, files, { remove: true }), {
      moved: 5,
      there: 0,
      broken: [],
    });
    assert.ok((await holds(files, names)).every(Boolean));
    assert.ok(!(await holds(store, names)).some(Boolean));
    await moveBlobs(files, store, { remove: true });
  });

  it('again after a crash in the middle of one: what is half there is brought whole', async () => {
    const [files, store] = places();
    const [first = ''] = await fill(files);
    await moveBlobs(files, store, { remove: false });
    await BlobPartModel.deleteOne({ blob: first });
    const { moved, broken } = await moveBlobs(files, store, { remove: false });
    assert.deepEqual([moved, broken], [1, []]);
    assert.deepEqual(await holds(store, [first]), [true]);
    await moveBlobs(files, store, { remove: true });
  });

  it('but never what is not what its name says: it is named, and stays where it is', async () => {
    const [files, store] = places();
    const name = 'ef'.repeat(32);
    await files.put(name, Buffer.from('something else'));
    const { broken } = await moveBlobs(files, store, { remove: true });
    assert.deepEqual(broken, [name]);
    assert.ok(await files.get(name));
    assert.equal(await store.get(name), null);
  });
});
