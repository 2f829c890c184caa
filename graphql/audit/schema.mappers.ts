import type { AuditLine } from '../../src/modules/audit/auditLine.ts';
import type { CountedConnection } from '../connection.ts';

export type AuditLineMapper = AuditLine;
export type AuditLineConnectionMapper = CountedConnection<AuditLine>;
export type LineAboutMeMapper = AuditLine;
export type LineAboutMeConnectionMapper = CountedConnection<AuditLine>;
