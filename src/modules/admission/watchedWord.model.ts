import { model } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { moment, number, storedSchema, text } from '../../platform/storedSchema.ts';
import type { WatchedWord } from './watchedWord.ts';

/** As stored: `_id` for `id`. */
export interface WatchedWordDocument extends Omit<WatchedWord, 'id'> {
  _id: string;
  within: AreaColumns;
  /** The action, while nobody has ended the word; absent afterwards. */
  live?: string;
  /** What it is found by. */
  searchKeys: readonly string[];
}

const schema = storedSchema<WatchedWordDocument>('watched_words', {
  _id: text,
  text,
  form: text,
  action: text,
  instead: String,
  area: text,
  within: { type: areaColumns, required: true },
  why: text,
  by: text,
  at: moment,
  endsAt: Date,
  endedAt: Date,
  endedBy: String,
  endedWhy: String,
  endedUnder: { type: actRequest },
  version: number,
  request: text,
  live: String,
  searchKeys: { type: [String], required: true },
  order: text,
});

indexByArea(schema, { order: 1 });
schema.index({ live: 1 });
schema.index({ form: 1 });

/** Private to watchedWord.store.ts. */
export const WatchedWordModel = model<WatchedWordDocument>('WatchedWord', schema);
