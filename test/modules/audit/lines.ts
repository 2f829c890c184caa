import { randomId } from '../../../src/kernel/id.ts';
import type { Role } from '../../../src/kernel/work.ts';
import {
  makeAuditLine,
  type AuditDraft,
  type AuditLine,
} from '../../../src/modules/audit/auditLine.ts';
import { saveAuditLine } from '../../../src/modules/audit/auditLine.store.ts';
import { monday, places } from '../../support/world.ts';

/** What a mediator of the community did with a case, on Monday morning; parts may be another. */
export const draft = (own: Partial<AuditDraft> = {}): AuditDraft => ({
  at: monday,
  person: 'mediator',
  role: 'MEDIATOR' satisfies Role,
  scope: places.community,
  act: 'retitleCase',
  kind: 'ACT',
  outcome: 'ASKED',
  targetKind: 'CASE',
  targetId: 'case1',
  about: ['lin'],
  isShown: true,
  from: '203.0.113.0/24',
  requestId: 'request',
  ...own,
});

/** A line that is kept. */
export async function kept(own: Partial<AuditDraft> = {}): Promise<AuditLine> {
  const line = makeAuditLine(draft(own), randomId);
  await saveAuditLine(line);
  return line;
}
