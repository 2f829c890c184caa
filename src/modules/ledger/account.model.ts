import { model } from 'mongoose';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Account } from './account.ts';

/** As stored: `_id` for `id`. */
export interface AccountDocument extends Omit<Account, 'id'> {
  _id: string;
}

const choice = storedPart({
  recording: { type: Boolean, required: true },
  at: moment,
  by: text,
});
const holder = storedPart({ kind: { ...text, enum: ['PERSON', 'FIRM'] }, id: text });

const schema = storedSchema<AccountDocument>('credit_accounts', {
  _id: text,
  holder: { type: holder, required: true },
  choices: { type: [choice], required: true },
  version: number,
});

/** Private to account.store.ts. */
export const AccountModel = model<AccountDocument>('CreditAccount', schema);
