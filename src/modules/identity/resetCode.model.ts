import { model } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import { recognitions, type ResetCode } from './resetCode.ts';

/** As stored: `_id` for `id`, and the argon2id hash of the code's digits. */
export interface ResetCodeDocument extends Omit<ResetCode, 'id'> {
  _id: string;
  codeHash: string;
}

const schema = storedSchema<ResetCodeDocument>('reset_codes', {
  _id: text,
  personId: text,
  by: text,
  role: { type: String, enum: roles },
  scope: { type: String, default: '' },
  recognition: { ...text, enum: recognitions },
  note: { type: String, default: '' },
  issuedAt: moment,
  expiresAt: moment,
  usedAt: Date,
  codeHash: text,
  order: text,
});
schema.index({ personId: 1, order: 1 });

/** Private to resetCode.store.ts. */
export const ResetCodeModel = model<ResetCodeDocument>('ResetCode', schema);
