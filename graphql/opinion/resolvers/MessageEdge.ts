import type   { MessageEdgeResolvers } from './../../types.generated.ts';
    export const MessageEdge: MessageEdgeResolvers = {
    /* Implement MessageEdge resolver logic here */
  };