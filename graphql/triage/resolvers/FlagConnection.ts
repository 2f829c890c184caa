import type   { FlagConnectionResolvers } from './../../types.generated.ts';
    export const FlagConnection: FlagConnectionResolvers = {
    /* Implement FlagConnection resolver logic here */
  };