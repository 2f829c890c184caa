import type   { FlagEdgeResolvers } from './../../types.generated.ts';
    export const FlagEdge: FlagEdgeResolvers = {
    /* Implement FlagEdge resolver logic here */
  };