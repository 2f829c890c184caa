import type { ChangedPost } from '../../src/modules/opinion/changePost.ts';

/** The outcome of editing or withdrawing, in the words of the schema. */
export const toChangedPost = (changed: ChangedPost) =>
  'post' in changed
    ? { __typename: 'Message' as const, ...changed.post }
    : { __typename: 'StaleVersion' as const, currentVersion: changed.staleAt };
