import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../../platform/storedSchema.ts';
import type { SearchDocument } from './searchDocument.ts';

/** As stored: `_id` for `id`, the words with their counts as one text. */
export interface SearchDocumentDocument extends Omit<SearchDocument, 'id' | 'words'> {
  _id: string;
  words: string;
}

const schema = storedSchema<SearchDocumentDocument>('search_documents', {
  _id: text,
  kind: text,
  refId: text,
  audience: text,
  area: text,
  readers: { type: [String], required: true },
  state: String,
  at: moment,
  version: number,
  mark: text,
  length: number,
  words: { type: String, default: '' },
  order: text,
});

schema.index({ mark: 1 });
schema.index({ readers: 1, order: 1 });

/** Private to searchDocument.store.ts. */
export const SearchDocumentModel = model<SearchDocumentDocument>('SearchDocument', schema);
