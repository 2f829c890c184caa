import {
  listDoubtful,
  removeLooseBlobs,
  settleFile,
} from '../src/modules/files/removeOrphanFiles.ts';
import { shards } from '../src/platform/blobs/blobStore.ts';
import type { Step } from '../src/platform/jobRuns/jobStep.ts';
import { defineJob } from './defineJob.ts';
import { contributed as fileOwners } from './fileOwners.generated.ts';

const doubtful: Step = {
  name: 'doubtful',
  // What is settled leaves the list, so the next ones stand at its beginning again.
  next: async ({ work }, _after, limit) =>
    (await listDoubtful(work.now, limit)).map((file) => ({
      cursor: file.id,
      run: async () => {
        const end = await settleFile(file, fileOwners);
        return { kept: end === 'kept' ? 1 : 0, removed: end === 'removed' ? 1 : 0 };
      },
    })),
};

const blobs: Step = {
  name: 'blobs',
  next: ({ work }, after, limit) => {
    const at = after === undefined ? 0 : shards.indexOf(after) + 1;
    const items = shards.slice(at, at + limit).map((shard) => ({
      cursor: shard,
      run: async () => ({ blobsRemoved: await removeLooseBlobs(shard, work.now) }),
    }));
    return Promise.resolve(items);
  },
};

/** Removes what somebody brought and never used: after three days, so that a draft outlasts a weekend. */
export const removeOrphanFiles = defineJob({
  kind: 'daily',
  name: 'removeOrphanFiles',
  about:
    'Removes files that were brought and belong to nothing after three days, and bytes that no file names.',
  at: '03:20',
  firstDays: 1,
  steps: [doubtful, blobs],
  missing: async ({ work }) =>
    (await listDoubtful(work.now, 1)).map(({ id }) => `file ${id} should have been settled`),
});
