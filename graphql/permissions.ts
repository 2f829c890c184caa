import { subscriptionRules } from './live/subscriptionRules.ts';
import { contributed } from './permissions.generated.ts';
import type { Permissions } from './rule.ts';

/**
 * Every root field with its rule, from what each module says of its own (graphql/<module>/permissions.ts). Total by type: a field of
 * the schema without a line in its module does not compile.
 */
export const permissions = {
  ...contributed,
  Subscription: subscriptionRules,
} satisfies Permissions;
