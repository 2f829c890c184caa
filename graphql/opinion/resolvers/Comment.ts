import type { CommentResolvers } from './../../types.generated.ts';

export const Comment: CommentResolvers = {
  author: ({ authorId }, _args, { loaders }) => loaders.person.load(authorId),
};
