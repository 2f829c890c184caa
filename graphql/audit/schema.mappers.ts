import type { AuditLine } from '../../src/modules/audit/auditLine.ts';
import type { AuditExport } from '../../src/modules/audit/auditExport.ts';
import type { RetentionRule, RetentionStep } from '../../src/modules/audit/retention.ts';
import type { CountedConnection } from '../connection.ts';

export type AuditLineMapper = AuditLine;
export type AuditLineConnectionMapper = CountedConnection<AuditLine>;
export type LineAboutMeMapper = AuditLine;
export type LineAboutMeConnectionMapper = CountedConnection<AuditLine>;
export type AuditExportMapper = AuditExport;
export type AuditRetentionMapper = RetentionRule;
export type RetentionChangeMapper = RetentionStep;
