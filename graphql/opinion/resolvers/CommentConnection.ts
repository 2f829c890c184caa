import type   { CommentConnectionResolvers } from './../../types.generated.ts';
    export const CommentConnection: CommentConnectionResolvers = {
    /* Implement CommentConnection resolver logic here */
  };