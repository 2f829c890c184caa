import { randomId } from '../../src/kernel/id.ts';
import type { Work } from '../../src/kernel/work.ts';
import { useFileSettings } from '../../src/modules/files/fileSettings.ts';
import type { UploadFileInput } from '../../src/modules/files/uploadFile.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import type { PublishPostInput } from '../../src/modules/opinion/publishPost.ts';
import { storeBlobs } from '../../src/platform/blobs/blob.store.ts';
import { folderBlobs } from '../../src/platform/blobs/folderBlobs.ts';
import { pdf, picture } from '../modules/files/bringing.ts';
import { places, someone, workOf } from '../support/world.ts';

const uploaderId = '5f0c7d1c2b3a49518e6f7a8b9c0d1e2f';

/** Who brings the files of the trials: the same person in every process. */
export const uploader = (now: Date): Work => ({
  ...workOf(someone('RESIDENT', places.community, uploaderId), now),
  newId: randomId,
});

/** Keys and a place for files, the same in every process of a trial: a folder's path, or `store` for the database. */
export function uploadSettings(place: string): void {
  useIdentityKeys({ fieldKey: Buffer.alloc(32, 7), indexKey: Buffer.alloc(32, 9) });
  const blobs = place === 'store' ? storeBlobs(() => new Date()) : folderBlobs(place);
  useFileSettings({ blobs });
}

interface PlannedPost {
  readonly post: PublishPostInput;
  readonly files: readonly UploadFileInput[];
}

/** What is brought in one trial: four posts with a picture and a paper of more than one piece each. */
export async function attachmentPlan(trial: string): Promise<PlannedPost[]> {
  const shot = await picture(1_600, 1_200);
  const paper = pdf('x'.repeat(700_000));
  return [0, 1, 2, 3].map((i) => {
    const name = `${trial}-${String(i)}`;
    return {
      post: {
        key: `upload-post-${name}`,
        title: '',
        body: `楼道灯坏了 ${name}`,
        area: places.community,
      },
      files: [
        { key: `upload-shot-${name}`, name: `${name}.jpg`, bytes: shot },
        { key: `upload-paper-${name}`, name: `${name}.pdf`, bytes: paper },
      ],
    };
  });
}
