import { listComments } from '../../../src/modules/opinion/comment.store.ts';
import { mayReadHistory } from '../../../src/modules/opinion/message.policy.ts';
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
  | 'id'
  | 'kind'
  | 'no'
  | 'place'
  | 'reportKind'
  | 'source'
  | 'title'
  | 'version'
  | 'versions'
  | 'withdrawnAt'
  | '__isTypeOf'
> = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  attachments: (message, _args, { loaders, work }) =>
    isShown(message, work.actor) ? attachmentsOf(message, loaders) : [],
  author: ({ authorId }, _args, { loaders }) =>
    authorId === undefined ? null : loaders.person.load(authorId),
  commentCount: ({ id }, _args, { loaders }) => loaders.commentCount.load(id),
  comments: async ({ id }, args) =>
    connectionOf(await listComments(id, pageArgs(args)), ({ order }) => order),
  // A withdrawn text is for its author and the team alone; to others the post is an empty place.
  title: (message, _args, { work }) => (isShown(message, work.actor) ? message.title : ''),
  body: (message, _args, { work }) => (isShown(message, work.actor) ? message.body : ''),
  versions: (message, _args, { work }) => {
    if (mayReadHistory(work.actor, message)) return [...message.versions];
    return isShown(message, work.actor) ? message.versions.slice(-1) : [];
  },
};

type Reading = Parameters<typeof mayReadHistory>;

const isShown = (message: Reading[1], actor: Reading[0]): boolean =>
  message.withdrawnAt === undefined || mayReadHistory(actor, message);
