import { covers } from '../../kernel/work.ts';
import type { Actor } from '../../kernel/work.ts';

/** An administrator adds areas below one that they hold; cities come only from the platform's own tools. */
export const mayAddArea = (actor: Actor, parent: string): boolean =>
  actor.role === 'SYSTEM' || (actor.role === 'ADMIN' && covers(actor.scope, parent));
