import { present } from '../../../../src/kernel/assert.ts';
import type { SubscriptionResolvers } from '../../../types.generated.ts';

/** Each message is what the process heard, as the person may see it. */
export const live: NonNullable<SubscriptionResolvers['live']> = {
  subscribe: (_parent, _args, { listen }) => present(listen, 'the request of a stream')(),
};
