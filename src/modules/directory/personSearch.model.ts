import { model } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import { searchPurposes, type PersonSearch } from './personSearch.ts';

/** As stored: `_id` for `id`. */
export interface PersonSearchDocument extends Omit<PersonSearch, 'id'> {
  _id: string;
}

const schema = storedSchema<PersonSearchDocument>('person_searches', {
  _id: text,
  by: text,
  role: { ...text, enum: roles },
  scope: text,
  purpose: { ...text, enum: searchPurposes },
  caseNo: String,
  subject: String,
  at: moment,
  order: text,
});
schema.index({ subject: 1, order: 1 });

/** Private to personSearch.store.ts. */
export const PersonSearchModel = model<PersonSearchDocument>('PersonSearch', schema);
