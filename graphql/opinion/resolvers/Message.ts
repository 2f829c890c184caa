import { listComments } from '../../../src/modules/opinion/comment.store.ts';
import {
  mayReadHistory,
  mayReadWords,
  waitingCommentsFor,
} from '../../../src/modules/opinion/message.policy.ts';
import {
  isMasked,
  openWordings,
  shownWording,
  stateOf,
} from '../../../src/modules/opinion/standing.ts';
import type { Page } from '../../../src/kernel/page.ts';
import type { Comment } from '../../../src/modules/opinion/comment.ts';
import { connectionOf, pageArgs } from '../../connection.ts';
import { attachmentsOf } from '../../files/attachments.ts';
import type { MessageResolvers } from '../../types.generated.ts';

export const Message: Pick<
  MessageResolvers,
  | 'area'
  | 'at'
  | 'attachments'
  | 'author'
  | 'authorRole'
  | 'body'
  | 'commentCount'
  | 'comments'
  | 'commentsClosed'
  | 'id'
  | 'isMasked'
  | 'kind'
  | 'no'
  | 'place'
  | 'reportKind'
  | 'source'
  | 'standing'
  | 'title'
  | 'version'
  | 'versions'
  | 'withdrawnAt'
  | '__isTypeOf'
> = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  attachments: (message, _args, { loaders, work }) =>
    mayReadWords(work.actor, message) ? attachmentsOf(message, loaders) : [],
  author: ({ authorId }, _args, { loaders }) =>
    authorId === undefined ? null : loaders.person.load(authorId),
  commentCount: (message, _args, { loaders, work }) =>
    mayReadWords(work.actor, message) ? loaders.commentCount.load(message.id) : 0,
  comments: async (message, args, { work: { actor } }) => {
    if (!mayReadWords(actor, message)) return connectionOf(noComments, ({ order }) => order);
    const page = await listComments(message.id, waitingCommentsFor(actor, message), pageArgs(args));
    return connectionOf(page, ({ order }) => order);
  },
  title: (message, _args, { work }) => readWording(message, work.actor).title,
  body: (message, _args, { work }) => readWording(message, work.actor).body,
  versions: (message, _args, { work: { actor } }) => {
    if (mayReadHistory(actor, message)) return [...message.versions];
    return mayReadWords(actor, message) ? [...openWordings(message)] : [];
  },
  standing: (message) => stateOf(message),
  isMasked,
  commentsClosed: ({ standing }) => standing?.commentsClosed ?? false,
};

type Reading = Parameters<typeof mayReadHistory>;

const nothing = { title: '', body: '' };
const noComments: Page<Comment> = { items: [], hasNext: false };

/** The newest wording as this person reads it: whole, with what is masked drawn over, or nothing where the post is an empty place. */
function readWording(message: Reading[1], actor: Reading[0]) {
  if (mayReadHistory(actor, message)) return message;
  return mayReadWords(actor, message) ? shownWording(message) : nothing;
}
