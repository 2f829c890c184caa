import type   { FlagTermResolvers } from './../../types.generated.ts';
    export const FlagTerm: FlagTermResolvers = {
    /* Implement FlagTerm resolver logic here */
  };