import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';

/** Who looks after the words that are watched for and the modes of areas. */
export const orderKeepers = ['ADMIN'] as const satisfies readonly Role[];
/** Who reads which words are watched for. */
export const orderReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];
/** Who decides on what people write, and so may pause an author's writing. */
const writingDeciders = ['SPOKESPERSON', 'ADMIN'] as const satisfies readonly Role[];

/** An administrator of an area says what is watched for there, and which mode it has. */
export const mayKeepOrder = (actor: Actor, area: string): boolean =>
  actsAs(actor, orderKeepers) && covers(actor.scope, area);

/** Who looks after the order of an area, and who audits it, read its watched words. */
export const mayReadOrder = (actor: Actor, area: string): boolean =>
  actsAs(actor, orderReaders) && covers(actor.scope, area);

/** A spokesperson or an administrator of the area pauses writing there, never their own. */
export const mayPause = (actor: Actor, area: string, personId: string): boolean =>
  actsAs(actor, writingDeciders) && covers(actor.scope, area) && actor.personId !== personId;
