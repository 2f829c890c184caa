import { notFound } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import { covers, type Work } from '../../kernel/work.ts';
import { findPersonByName } from '../identity/person.store.ts';
import { allowRole, auditors } from './audit.policy.ts';
import type { AuditLine } from './auditLine.ts';
import { countAuditLines, listAuditLines, type AuditLinesAsked } from './auditLine.store.ts';

/** What an auditor looks for: people by their sign-in names or ids. */
export interface AuditQuestion extends Omit<AuditLinesAsked, 'area' | 'person' | 'about'> {
  readonly area?: string;
  readonly by?: string;
  readonly about?: string;
}

/**
 * What the offices of the auditor's area saw and did, newest first. FORBIDDEN but for auditors; NOT_FOUND for an area outside theirs or a name
 * that nobody has.
 */
export async function readAuditLines(
  work: Work,
  question: AuditQuestion,
  page: PageAsked,
): Promise<CountedPage<AuditLine>> {
  const asked = await askedOf(work, question);
  return { ...(await listAuditLines(asked, page)), count: () => countAuditLines(asked) };
}

/** An auditor's question, with ids in the place of names. Refuses as `readAuditLines` does. */
export async function askedOf(
  { actor }: Work,
  { by, about, area = actor.scope, ...rest }: AuditQuestion,
): Promise<AuditLinesAsked> {
  allowRole(actor, auditors);
  if (!covers(actor.scope, area)) throw notFound('area');
  const ids = { person: await idOf(by), about: await idOf(about) };
  return { ...rest, ...definedFields(ids), area };
}

const isId = (named: string): boolean => /^[0-9a-f]{32}$/u.test(named);

async function idOf(named: string | undefined): Promise<string | undefined> {
  if (named === undefined || isId(named)) return named;
  const person = await findPersonByName(named);
  if (person === null) throw notFound('person');
  return person.id;
}
