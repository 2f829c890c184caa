import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { randomId } from '../../../src/kernel/id.ts';
import type { Work } from '../../../src/kernel/work.ts';
import { useFileSettings, type FileSettings } from '../../../src/modules/files/fileSettings.ts';
import type { StoredFile } from '../../../src/modules/files/storedFile.ts';
import { uploadFile } from '../../../src/modules/files/uploadFile.ts';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { folderBlobs } from '../../../src/platform/blobs/folderBlobs.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';

/** A folder for files, and keys; gives the folder's path. */
export function useFiles(more: Partial<FileSettings> = {}): () => string {
  const folder = useScratchFolder();
  before('keys and a place for files', () => {
    useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
    useFileSettings({ blobs: folderBlobs(folder()), ...more });
  });
  return folder;
}

/** A picture of one colour. */
export const picture = (width = 64, height = 48, background = '#369'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** The smallest document that reads as a PDF. */
export const pdf = (words = ''): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${words}trailer<</Root 1 0 R>>\n%%EOF\n`);

/** Somebody brings a file. */
export const bring = async (work: Work, bytes?: Buffer, name = '楼道.jpg'): Promise<StoredFile> =>
  uploadFile(work, { key: randomId(), name, bytes: bytes ?? (await picture()) });
