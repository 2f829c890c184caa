import DataLoader from 'dataloader';
import { countComments } from '../../src/modules/opinion/comment.store.ts';
import { findMessages } from '../../src/modules/opinion/message.store.ts';
import { byKey, idOf } from '../batch.ts';

/** How many comments stand below each message. */
const commentCounts = () =>
  new DataLoader<string, number>(async (ids) => {
    const counts = await countComments(ids);
    return ids.map((id) => counts.get(id) ?? 0);
  });

/** Messages, and how many comments each has. */
export const loaders = {
  message: () => byKey('message', findMessages, idOf),
  commentCount: commentCounts,
};
