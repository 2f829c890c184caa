import { notFound } from '../../kernel/appError.ts';
import type { Person } from '../identity/person.ts';
import { grantsOf } from '../identity/person.ts';
import { auditors } from './audit.policy.ts';
import { exportEndsAt, type AuditExport } from './auditExport.ts';
import { findExport, saveFetched } from './auditExport.store.ts';

/**
 * Takes an export, once, for the person who asked for it and is still auditor of its area. NOT_FOUND in every other case: somebody else's, fetched, too
 * old.
 */
export async function fetchAuditExport(
  person: Person | null,
  id: string,
  now: Date,
): Promise<AuditExport> {
  const found = person === null ? null : await findExport(id);
  const isTheirs =
    found !== null &&
    person !== null &&
    found.by === person.id &&
    now < exportEndsAt(found) &&
    grantsOf(person).some(
      ({ role, scope }) => auditors.some((one) => one === role) && scope === found.scope,
    );
  if (!isTheirs || !(await saveFetched(id, now))) throw notFound('export');
  return found;
}
