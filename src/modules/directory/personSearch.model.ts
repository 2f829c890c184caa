import { model, Schema } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import { searchPurposes, type PersonSearch } from './personSearch.ts';

/** As stored: `_id` for `id`. */
export interface PersonSearchDocument extends Omit<PersonSearch, 'id'> {
  _id: string;
}

const text = { type: String, required: true };

const schema = new Schema<PersonSearchDocument>(
  {
    _id: text,
    by: text,
    role: { ...text, enum: roles },
    scope: text,
    purpose: { ...text, enum: searchPurposes },
    caseNo: String,
    subject: String,
    at: { type: Date, required: true },
    order: text,
  },
  {
    collection: 'person_searches',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);
schema.index({ subject: 1, order: 1 });

/** Private to personSearch.store.ts. */
export const PersonSearchModel = model<PersonSearchDocument>('PersonSearch', schema);
