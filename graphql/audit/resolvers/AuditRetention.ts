import type { AuditRetentionResolvers } from '../../types.generated.ts';

export const AuditRetention: AuditRetentionResolvers = {
  changedAt: ({ changes }) => changes[0]?.at ?? null,
  changes: ({ changes }) => [...changes],
};
