import { createOnce } from '../../kernel/createOnce.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import { limits } from './audit.limits.ts';
import { exportIdOf, exportRequestOf, makeAuditExport, type AuditExport } from './auditExport.ts';
import { findExport, saveNewExport } from './auditExport.store.ts';
import { askedOf, type AuditQuestion } from './readAuditLines.ts';

/** Which lines, and for what. */
export interface ExportAuditLinesInput {
  readonly key: string;
  readonly purpose: string;
  readonly question: AuditQuestion;
}

/**
 * An auditor has lines made ready to be fetched as a file, once and within ten minutes. Refuses as `readAuditLines` does; BAD_INPUT on a purpose outside
 * 4 to 200 characters, CONFLICT `key_reused`.
 */
export async function exportAuditLines(
  work: Work,
  { key, purpose, question }: ExportAuditLinesInput,
): Promise<AuditExport> {
  const { actor, now } = work;
  const asked = await askedOf(work, question);
  const said = checkText('purpose', purpose, limits.exportPurpose);
  const request = exportRequestOf(actor.scope, asked, said);
  const { thing } = await createOnce({
    find: () => findExport(exportIdOf(actor.personId, key)),
    isSame: (earlier) => earlier.request === request,
    make: async () => {
      const [no = ''] = await takeNumbers('auditExport', now);
      const who = { by: actor.personId, scope: actor.scope };
      const made = makeAuditExport({ key, no, ...who, asked, purpose: said, at: now });
      return (await saveNewExport(made)) === 'inserted' ? made : null;
    },
  });
  return thing;
}
