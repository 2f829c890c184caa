import { model } from 'mongoose';
import { storedSchema, text } from '../../platform/storedSchema.ts';

/** The postings of a word in a shard: `_id` is shard and word. */
interface PostingsDocument {
  _id: string;
  postings: string;
}

const schema = storedSchema<PostingsDocument>('search_postings', {
  _id: text,
  postings: { type: String, default: '' },
});

/** Private to postings.store.ts. */
export const PostingsModel = model<PostingsDocument>('SearchPostings', schema);
