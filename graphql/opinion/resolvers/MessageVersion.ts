import type   { MessageVersionResolvers } from './../../types.generated.ts';
    export const MessageVersion: MessageVersionResolvers = {
    /* Implement MessageVersion resolver logic here */
  };