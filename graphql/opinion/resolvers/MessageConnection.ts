import type   { MessageConnectionResolvers } from './../../types.generated.ts';
    export const MessageConnection: MessageConnectionResolvers = {
    /* Implement MessageConnection resolver logic here */
  };