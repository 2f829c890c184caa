import type { Permissions } from '../rule.ts';

/** Who may listen at all; what each is told is theirs to see by the rights of every question. */
export const subscriptionRules = {
  live: 'signedIn',
} as const satisfies Permissions['Subscription'];
