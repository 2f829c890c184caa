import { model } from 'mongoose';
import { number, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Shard } from './shard.ts';

/** A shard that has postings. */
interface ShardDocument extends Shard {
  _id: string;
}

const schema = storedSchema<ShardDocument>('search_shards', {
  _id: text,
  section: text,
  year: number,
});

schema.index({ section: 1 });

/** Private to shard.store.ts. */
export const ShardModel = model<ShardDocument>('SearchShard', schema);
