import assert from 'node:assert/strict';
import { join } from 'node:path';
import { contributed as owners } from '../../graphql/fileOwners.generated.ts';
import { present } from '../../src/kernel/assert.ts';
import { fileSettings } from '../../src/modules/files/fileSettings.ts';
import { readFile } from '../../src/modules/files/readFile.ts';
import { removeLooseBlobs } from '../../src/modules/files/removeOrphanFiles.ts';
import { StoredFileModel } from '../../src/modules/files/storedFile.model.ts';
import { findFile } from '../../src/modules/files/storedFile.store.ts';
import { uploadFile } from '../../src/modules/files/uploadFile.ts';
import { findMessage } from '../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { shards } from '../../src/platform/blobs/blobStore.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { runChild, until, type RunningChild } from '../support/child.ts';
import { testStore } from '../support/store.ts';
import { places, someone, workOf } from '../support/world.ts';
import { attachmentPlan, uploader, uploadSettings } from './uploadPlan.ts';

const namesIn = (child: RunningChild, what: string): string[] =>
  Array.from(child.output().matchAll(new RegExp(`^${what} (\\w+)$`, 'gmu')), ([, id = '']) => id);

/** Somebody brings files and posts them from a process that is killed. */
export class UploadTrial {
  readonly #name: string;
  readonly #place: string;

  /** `place` as `uploadSettings` takes it; the name is the trial's own. */
  constructor(name: string, place: string) {
    this.#name = name;
    this.#place = place;
    uploadSettings(place);
  }

  /** Starts to bring and post; `fate` is the end of it (`meetingFate`). */
  async start(fate: readonly string[]): Promise<RunningChild> {
    const args = [(await testStore()).uri, this.#place, this.#name, ...fate];
    const child = runChild(join(packageRoot(), 'test/faults/uploadProcess.ts'), args);
    await until('it works', () => child.output().includes('working'));
    return child;
  }

  /** What was answered is there, and whole for who brought it unless its post broke off in between. Gives how many posts were answered. */
  async assertNothingLost(child: RunningChild): Promise<number> {
    for (const id of namesIn(child, 'kept')) {
      const { owner } = present(await findFile(id), 'an answered file');
      if (owner === undefined || (await findMessage(owner.id)) !== null) await isWhole(id);
    }
    const posted = namesIn(child, 'posted');
    for (const id of posted) assert.equal((await findMessage(id))?.attachments?.length, 2);
    return posted.length;
  }

  /** A neighbour reads the files of a post that is there whole, and of the others nothing. */
  async assertNothingHalf(): Promise<void> {
    const neighbour = workOf(someone('RESIDENT', places.community), new Date());
    for (const { _id } of await StoredFileModel.find().lean()) {
      const { id, owner, bytes } = present(await findFile(_id), 'a file');
      const isPosted = owner !== undefined && (await findMessage(owner.id)) !== null;
      const reading = readFile(neighbour, id, 'full', owners);
      if (isPosted) assert.equal((await reading).bytes.length, bytes);
      else await assert.rejects(reading, { code: 'NOT_FOUND' });
    }
  }

  /** The same sent again gives each file and post once. */
  async repeat(): Promise<void> {
    const work = uploader(new Date());
    const plan = await attachmentPlan(this.#name);
    for (const { post, files } of plan) {
      const ids: string[] = [];
      for (const one of files) ids.push((await uploadFile(work, one)).id);
      const { attachments } = await publishPost(work, { ...post, attachments: ids });
      assert.deepEqual(attachments, ids);
      for (const id of ids) await isWhole(id);
    }
    assert.equal((await StoredFileModel.find().lean()).length, plan.length * 2);
  }

  /** When their time is over the nightly job removes the bytes that no file names, drafts too, and no others. */
  async assertSwept(now: Date): Promise<void> {
    const left: string[] = [];
    for (const shard of shards) {
      await removeLooseBlobs(shard, now);
      left.push(...(await fileSettings().blobs.list(shard)).map(({ name }) => name));
    }
    const used = (await StoredFileModel.find().lean()).flatMap(({ blob, smallBlob }) =>
      smallBlob === undefined ? [blob] : [blob, smallBlob],
    );
    assert.deepEqual(left.sort(), used.sort());
  }
}

async function isWhole(id: string): Promise<void> {
  const work = uploader(new Date());
  const { kind, bytes } = present(await findFile(id), 'a file');
  assert.equal((await readFile(work, id, 'full', owners)).bytes.length, bytes);
  if (kind === 'PICTURE') assert.ok((await readFile(work, id, 'small', owners)).bytes.length > 0);
}
