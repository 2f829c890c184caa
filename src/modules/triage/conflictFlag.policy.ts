import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import type { Message } from '../opinion/message.ts';
import type { ConflictFlag } from './conflictFlag.ts';
import { whyNotDecide, type FlagAct } from './flagActs.ts';

/** Who reads what the machine proposed. */
export const flagReaders = [
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'NET_POLICE',
  'AUDITOR',
] as const satisfies readonly Role[];
/** Who puts a message before a person. */
export const flagRaisers = [
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'NET_POLICE',
] as const satisfies readonly Role[];
/** Who decides on a flag. */
export const flagDeciders = ['SPOKESPERSON'] as const satisfies readonly Role[];

/** The team of an area sees what the machine proposed there. */
export const mayReadConflictFlagsOf = (actor: Actor, area: string): boolean =>
  actsAs(actor, flagReaders) && covers(actor.scope, area);

/** A community spokesperson of the area decides. */
export const mayDecide = (actor: Actor, flag: ConflictFlag): boolean =>
  actsAs(actor, flagDeciders) && covers(actor.scope, flag.area);

/** Who reads the machine's proposals for an area, other than the auditor, may put a message there before a person as well. */
export const mayRaise = (actor: Actor, message: Pick<Message, 'area' | 'withdrawnAt'>): boolean =>
  actsAs(actor, flagRaisers) &&
  covers(actor.scope, message.area) &&
  message.withdrawnAt === undefined;

const flagActs: readonly FlagAct[] = ['CONFIRM', 'DISMISS', 'REOPEN'];

/** What the person may decide about the flag now: the same sentences that the use cases ask, for the page to show. */
export const flagActsOpenTo = (actor: Actor, flag: ConflictFlag, now: Date): FlagAct[] =>
  flagActs.filter((act) => mayDecide(actor, flag) && whyNotDecide(flag, act, now) === null);

/** What people said on flags leaves the platform only by the hand of whoever runs it. */
export const mayExportLabels = ({ role }: Actor): boolean => role === 'SYSTEM';
