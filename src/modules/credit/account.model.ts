import { model, Schema } from 'mongoose';
import type { Account } from './account.ts';

/** As stored: `_id` for `id`. */
export interface AccountDocument extends Omit<Account, 'id'> {
  _id: string;
}

const text = { type: String, required: true };

const choice = new Schema(
  {
    recording: { type: Boolean, required: true },
    at: { type: Date, required: true },
    by: text,
  },
  { _id: false },
);
const holder = new Schema(
  { kind: { ...text, enum: ['PERSON', 'FIRM'] }, id: text },
  { _id: false },
);

const schema = new Schema<AccountDocument>(
  {
    _id: text,
    holder: { type: holder, required: true },
    choices: { type: [choice], required: true },
    version: { type: Number, required: true },
  },
  {
    collection: 'credit_accounts',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

/** Private to account.store.ts. */
export const AccountModel = model<AccountDocument>('CreditAccount', schema);
