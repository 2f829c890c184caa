import { covers } from '../../kernel/work.ts';
import type { Actor } from '../../kernel/work.ts';

/** An administrator adds areas below one that they hold; cities come only from the platform's own tools. */
export const mayAddArea = (actor: Actor, parent: string): boolean =>
  actor.role === 'SYSTEM' || (actor.role === 'ADMIN' && covers(actor.scope, parent));

/** Administrators and auditors of an area read who changed its contact, and when. */
export const mayReadContactHistory = (actor: Actor, area: string): boolean =>
  (actor.role === 'ADMIN' || actor.role === 'AUDITOR') && covers(actor.scope, area);
