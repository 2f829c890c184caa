import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';

/** Who looks after areas and their contacts. */
export const areaKeepers = ['ADMIN'] as const satisfies readonly Role[];
/** Who reads every wording of a contact. */
export const contactHistoryReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];

/** An administrator adds areas below one that they hold; cities come only from the platform's own tools. */
export const mayAddArea = (actor: Actor, parent: string): boolean =>
  actor.role === 'SYSTEM' || (actsAs(actor, areaKeepers) && covers(actor.scope, parent));

/** Administrators and auditors of an area read who changed its contact, and when. */
export const mayReadContactHistory = (actor: Actor, area: string): boolean =>
  actsAs(actor, contactHistoryReaders) && covers(actor.scope, area);
