import { findComments } from '../../src/modules/opinion/comment.store.ts';
import { byKey, idOf } from '../batch.ts';

/** Comments, for those who decide on them. */
export const loaders = {
  comment: () => byKey('comment', findComments, idOf),
};
