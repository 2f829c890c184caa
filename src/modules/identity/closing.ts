/** What becomes of the person's posts when the account is gone: they stay without a name, or are withdrawn. */
export const postsAfterwards = ['KEEP', 'WITHDRAW'] as const;
export type PostsAfterwards = (typeof postsAfterwards)[number];

/** An account that was closed; until `eraseAt` its owner can have it back. */
export interface Closing {
  readonly at: Date;
  readonly eraseAt: Date;
  readonly posts: PostsAfterwards;
}
