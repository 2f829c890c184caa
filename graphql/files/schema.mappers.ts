import type { StoredFile } from '../../src/modules/files/storedFile.ts';

export type AttachmentMapper = StoredFile;
