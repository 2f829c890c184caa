import type { AuditLineConnectionResolvers } from '../../types.generated.ts';

export const AuditLineConnection: AuditLineConnectionResolvers = {
  count: ({ count }) => count(),
};
