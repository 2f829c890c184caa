import { join } from 'node:path';
import { useFileSettings } from '../modules/files/fileSettings.ts';
import type { BlobStore } from '../platform/blobs/blobStore.ts';
import { folderBlobs } from '../platform/blobs/folderBlobs.ts';
import { storeBlobs } from '../platform/blobs/blob.store.ts';
import { clamd } from '../platform/virusScanner.ts';
import type { Config } from './config.ts';

const scanMs = 20_000;

/** Where the bytes of files are kept, by the word of FILES. */
export const blobsOf = ({ dataDir }: Pick<Config, 'dataDir'>, where: Config['files']): BlobStore =>
  where === 'store' ? storeBlobs(() => new Date()) : folderBlobs(join(dataDir, 'files'));

/** Says to this process where files are kept, and who scans them. Throws what `ensurePrivateFolder` throws. */
export function openFiles(config: Config): void {
  const { files, clamdUrl } = config;
  useFileSettings({
    blobs: blobsOf(config, files),
    ...(clamdUrl === undefined ? {} : { scanner: clamd(clamdUrl, scanMs) }),
  });
}
