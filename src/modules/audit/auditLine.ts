import { definedFields } from '../../kernel/definedFields.ts';
import { idFrom, orderOf } from '../../kernel/id.ts';
import type { Role } from '../../kernel/work.ts';

/**
 * What a line is about, by which it is kept: data of others that were shown (LOOK), something done (ACT), a record looked into (RECORD),
 * lines given out of the house (EXPORT), the log's own upkeep (UPKEEP).
 */
export type AuditKind = 'LOOK' | 'ACT' | 'RECORD' | 'EXPORT' | 'UPKEEP';

/** What sort of thing was named in the asking. */
export type AuditTarget =
  | 'CASE'
  | 'FLAG'
  | 'MESSAGE'
  | 'REVIEW'
  | 'PERSON'
  | 'SERVICE'
  | 'AREA'
  | 'FIRM'
  | 'DELIVERY'
  | 'JOB'
  | 'YEAR'
  | 'LIST'
  | 'EXPORT'
  | 'RETENTION';

/** Known before the answer: it was asked for and let through to its own rules, or the office does not do this at all. */
type AuditOutcome = 'ASKED' | 'REFUSED';

/** Something that somebody of the team saw or did, written down before it was answered. Never changed. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly person: string;
  /** The office: a role over an area; the platform itself acts as SYSTEM. */
  readonly role: Role | 'SYSTEM';
  readonly scope: string;
  /** The name of the root field. */
  readonly act: string;
  readonly kind: AuditKind;
  readonly outcome: AuditOutcome;
  readonly targetKind?: AuditTarget;
  readonly targetId?: string;
  /** How a list was narrowed: closed words as they are, of what was typed only that something was. */
  readonly filters?: string;
  /** The people whom it concerns. */
  readonly about: readonly string[];
  /** Whether they find it on their page of lines; false where another page of theirs lists it already. */
  readonly isShown: boolean;
  readonly purpose?: string;
  /** The network it came from, never the address. */
  readonly from: string;
  readonly requestId: string;
  /** How many it was about, where it says so. */
  readonly count?: number;
  readonly order: string;
}

/** What a line is made from. */
export type AuditDraft = Omit<AuditLine, 'id' | 'order'>;

/** So long, the same person seeing the same thing in the same office is one line. */
const sameLookMs = 10 * 60_000;

/**
 * A line. What is only seen, and what is refused, has an id made of who, what and the ten minutes in which it falls, so that again is the same line;
 * what is done has an id of its own.
 */
export function makeAuditLine(draft: AuditDraft, newId: () => string): AuditLine {
  const id = isRepeatable(draft) ? lookId(draft) : newId();
  return { id, ...definedFields(draft), order: orderOf(draft.at, id) };
}

/** Whether asking again soon is the same line: what is only seen, and what is refused. */
export const isRepeatable = ({ kind, outcome }: Pick<AuditDraft, 'kind' | 'outcome'>): boolean =>
  kind === 'LOOK' || outcome === 'REFUSED';

const lookId = (draft: AuditDraft): string => {
  const { person, role, scope, act, outcome, targetId = '', filters = '', at } = draft;
  const span = String(Math.floor(at.getTime() / sameLookMs));
  return idFrom('auditLook', person, role, scope, act, outcome, targetId, filters, span);
};
