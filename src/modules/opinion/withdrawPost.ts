import type { Work } from '../../kernel/work.ts';
import { changePost, type ChangedPost, type PostAsked } from './changePost.ts';
import { withdrawnMessage } from './message.ts';
import { mayWithdraw } from './message.policy.ts';

/** Takes one's own post out of the feed; nothing of it is deleted. */
export const withdrawPost = (work: Work, asked: PostAsked): Promise<ChangedPost> =>
  changePost(work, asked, {
    act: 'withdrawPost',
    may: mayWithdraw,
    stands: ({ withdrawnAt }) => withdrawnAt !== undefined,
    make: (post, request) => withdrawnMessage(post, work.now, request),
  });
