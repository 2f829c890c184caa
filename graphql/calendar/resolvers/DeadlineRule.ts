import type { DeadlineRuleResolvers } from '../../types.generated.ts';

export const DeadlineRule: DeadlineRuleResolvers = {
  extension: ({ extension }) => extension?.limit,
  extensionBy: ({ extension }) => extension?.by,
};
