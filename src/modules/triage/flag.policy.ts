import { covers, type Actor } from '../../kernel/work.ts';
import type { Flag } from './flag.ts';

const readers: ReadonlySet<string> = new Set([
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'NET_POLICE',
  'AUDITOR',
]);

/** The team of an area sees what the machine proposed there. */
export const mayReadFlagsOf = (actor: Actor, area: string): boolean =>
  readers.has(actor.role) && covers(actor.scope, area);

/** A community spokesperson of the area decides. */
export const mayDecide = (actor: Actor, flag: Flag): boolean =>
  actor.role === 'SPOKESPERSON' && covers(actor.scope, flag.area);
