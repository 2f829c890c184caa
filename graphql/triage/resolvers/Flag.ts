import type   { FlagResolvers } from './../../types.generated.ts';
    export const Flag: FlagResolvers = {
    /* Implement Flag resolver logic here */
  };