import { definedFields } from '../../src/kernel/definedFields.ts';
import type { AuditQuestion } from '../../src/modules/audit/readAuditLines.ts';
import type { AuditLinesFilter } from '../types.generated.ts';

/** What an auditor looks for, as the log's module takes it. */
export function questionOf({ target, ...rest }: AuditLinesFilter = {}): AuditQuestion {
  return { ...rest, ...definedFields({ targetId: target }) };
}
