import type   { CommentResolvers } from './../../types.generated.ts';
    export const Comment: CommentResolvers = {
    /* Implement Comment resolver logic here */
  };