import { exportEndsAt } from '../../../src/modules/audit/auditExport.ts';
import { exportPathOf } from '../../../src/modules/audit/exportPath.ts';
import type { AuditExportResolvers } from '../../types.generated.ts';

export const AuditExport: AuditExportResolvers = {
  path: ({ id }) => exportPathOf(id),
  endsAt: (made) => exportEndsAt(made),
};
