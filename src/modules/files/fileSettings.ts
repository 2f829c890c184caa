import { present } from '../../kernel/assert.ts';
import type { BlobStore } from '../../platform/blobs/blobStore.ts';
import type { VirusScanner } from '../../platform/virusScanner.ts';

/** Where the bytes of files are kept, and who looks for viruses in them (nobody when absent). */
export interface FileSettings {
  readonly blobs: BlobStore;
  readonly scanner?: VirusScanner;
}

let current: FileSettings | undefined;

/** Hands this process its settings: once at start, before the first file. */
export const useFileSettings = (settings: FileSettings): void => {
  current = settings;
};

/** The settings of this process; a programming error before `useFileSettings`. */
export const fileSettings = (): FileSettings => present(current, 'the settings of files');
