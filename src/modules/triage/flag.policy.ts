import { covers, type Actor } from '../../kernel/work.ts';
import type { Message } from '../opinion/message.ts';
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

const raisers: ReadonlySet<string> = new Set(['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE']);

/** Who reads the machine's proposals for an area, other than the auditor, may put a message there before a person as well. */
export const mayRaise = (actor: Actor, message: Pick<Message, 'area' | 'withdrawnAt'>): boolean =>
  raisers.has(actor.role) && covers(actor.scope, message.area) && message.withdrawnAt === undefined;

/** What people said on flags leaves the platform only by the hand of whoever runs it. */
export const mayExportLabels = ({ role }: Actor): boolean => role === 'SYSTEM';
