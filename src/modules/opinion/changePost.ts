import type { ActRequest } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { assert, present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Done, Stale } from '../../kernel/outcome.ts';
import type { Actor, Work } from '../../kernel/work.ts';
import type { Message } from './message.ts';
import { isAuthor } from './message.policy.ts';
import { findMessage, saveMessage } from './message.store.ts';

/** Which post, at the version that was read. */
export interface PostAsked {
  readonly id: string;
  readonly version: number;
}

/** What changing a post gives: the post, or the version it has moved on to. */
export type ChangedPost = Done<Message> | Stale;

/** One way of changing a post, and who may. */
interface PostChange {
  readonly act: 'editPost' | 'withdrawPost';
  readonly may: (actor: Actor, post: Message) => boolean;
  readonly stands: (post: Message) => boolean;
  readonly make: (post: Message, request: ActRequest) => Message | Promise<Message>;
}

/** The way of every change of a post: its author's (else NOT_FOUND), then as `changeOnce` has it. */
export async function changePost(
  work: Work,
  asked: PostAsked,
  { act, may, stands, make }: PostChange,
): Promise<ChangedPost> {
  const { actor } = work;
  const found = await findMessage(asked.id);
  if (found === null || !isAuthor(actor, found)) throw notFound('message');
  const once = await changeOnce(found, {
    ...{ actor, act, asked, stands, make },
    requestsOf: ({ versions, withdrawnUnder }) => [
      ...versions.map(({ request }) => request),
      withdrawnUnder,
    ],
    allow: (post) => {
      if (!may(actor, post)) throw notFound('message');
    },
    save: (post) =>
      saveMessage(post, post.withdrawnAt === undefined ? 'saved' : 'withdrawn', work.now),
    reread: async ({ id }) => present(await findMessage(id), 'message'),
  });
  assert(!('wrongState' in once), 'a post can be changed in every state');
  return once;
}
