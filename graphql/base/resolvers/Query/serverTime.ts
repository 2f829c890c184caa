import type { QueryResolvers } from '../../../types.generated.ts';

/** The moment at which the request is answered. */
export const serverTime: NonNullable<QueryResolvers['serverTime']> = (_parent, _args, context) =>
  context.work.now;
