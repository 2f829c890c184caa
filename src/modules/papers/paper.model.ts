import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Paper } from './paper.ts';

/** As stored: `_id` for `code`. */
export interface PaperDocument extends Omit<Paper, 'code'> {
  _id: string;
}

const schema = storedSchema<PaperDocument>('papers', {
  _id: text,
  kind: text,
  subject: text,
  number: String,
  issuedTo: text,
  firmId: String,
  office: text,
  issuedAt: moment,
  sha256: text,
  order: text,
});

schema.index({ issuedTo: 1, order: 1 });
schema.index({ firmId: 1, order: 1 });

/** Private to paper.store.ts. */
export const PaperModel = model<PaperDocument>('Paper', schema);
