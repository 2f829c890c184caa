import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../storedSchema.ts';

/** What is kept of the newest backup. */
export interface BackupNote {
  /** The archive's own id. */
  readonly archive: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly documents: number;
  readonly files: number;
  /** The archive's size. */
  readonly bytes: number;
}

interface NoteDocument extends BackupNote {
  _id: string;
}

const schema = storedSchema<NoteDocument>('backup_notes', {
  _id: text,
  archive: text,
  startedAt: moment,
  finishedAt: moment,
  documents: number,
  files: number,
  bytes: number,
});

/** One document: the newest backup. Private to backupNote.store.ts. */
export const BackupNoteModel = model<NoteDocument>('BackupNote', schema);
