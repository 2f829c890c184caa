import { contentHash, idFrom } from '../../kernel/id.ts';
import { spanMs } from '../../kernel/limit.ts';
import { checkText } from '../../kernel/text.ts';
import { limits } from './audit.limits.ts';
import type { AuditLinesAsked } from './auditLine.store.ts';

/** Lines that an auditor has asked to be given as a file: which, for what, and until when they can be fetched, once. */
export interface AuditExport {
  readonly id: string;
  /** Public number, `2026-3`. */
  readonly no: string;
  readonly by: string;
  /** The area over which the auditor acted. */
  readonly scope: string;
  readonly asked: AuditLinesAsked;
  readonly purpose: string;
  readonly at: Date;
  /** When it was fetched; absent until then. */
  readonly fetchedAt?: Date;
  /** SHA-256 of what was asked, to tell a repeated key from a reused one. */
  readonly request: string;
}

/** What an export is made from. */
export interface AuditExportDraft {
  readonly key: string;
  readonly no: string;
  readonly by: string;
  readonly scope: string;
  readonly asked: AuditLinesAsked;
  readonly purpose: string;
  readonly at: Date;
}

/** The id of the export that a key makes: nobody else can guess it, and it names the address. */
export const exportIdOf = (by: string, key: string): string => idFrom(by, 'exportAuditLines', key);

/** An export. BAD_INPUT on a purpose outside 4 to 200 characters. */
export function makeAuditExport({ key, ...draft }: AuditExportDraft): AuditExport {
  const purpose = checkText('purpose', draft.purpose, limits.exportPurpose);
  const request = exportRequestOf(draft.scope, draft.asked, purpose);
  return { id: exportIdOf(draft.by, key), ...draft, purpose, request };
}

/** What tells one request from another under the same key. */
export const exportRequestOf = (scope: string, asked: AuditLinesAsked, purpose: string): string =>
  contentHash({ scope, asked, purpose });

/** Until when it can be fetched: ten minutes. */
export const exportEndsAt = ({ at }: Pick<AuditExport, 'at'>): Date =>
  new Date(at.getTime() + spanMs(limits.exportOpen));
