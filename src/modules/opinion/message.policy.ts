import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import type { Comment } from './comment.ts';
import type { Message } from './message.ts';
import { stateOf } from './standing.ts';

/** Who reports what they saw. */
export const reporters = [
  'VOLUNTEER',
  'INFORMANT',
  'GRID_WORKER',
] as const satisfies readonly Role[];

/** Signed-in people write where they live, serve or sit. */
export const mayWriteIn = (actor: Actor, area: string): boolean =>
  actor.role !== 'VISITOR' && covers(actor.scope, area);

/** People read what was written in the area they act over, unless somebody has to look at it first; authors read their own everywhere. */
export const mayReadMessage = (actor: Actor, message: Message): boolean =>
  isAuthor(actor, message) ||
  (covers(actor.scope, message.area) &&
    (onTeam(actor) || (message.kind === 'POST' && stateOf(message) !== 'WAITING')));

/** What was withdrawn, hidden or waits is an empty place to everybody but the author and the team of the area: no word, file or comment of it. */
export const mayReadWords = (actor: Actor, message: Message): boolean =>
  mayReadHistory(actor, message) ||
  (message.withdrawnAt === undefined && stateOf(message) === 'SHOWN');

/** A withdrawn, hidden or waiting text, and what is masked in it, are for the author and the team of the area. */
export const mayReadHistory = (actor: Actor, message: Message): boolean =>
  isAuthor(actor, message) || isOnTeamOf(actor, message);

/** Authors take back their own posts. Reports are evidence: they stay. */
export const mayWithdraw = (actor: Actor, message: Message): boolean =>
  isAuthor(actor, message) && message.kind === 'POST';

/** Authors edit their own posts while they stand. */
export const mayEdit = (actor: Actor, message: Message): boolean =>
  mayWithdraw(actor, message) && message.withdrawnAt === undefined;

/** Who can read it and see it standing may comment on it. */
export const mayComment = (actor: Actor, message: Message): boolean =>
  message.withdrawnAt === undefined &&
  stateOf(message) === 'SHOWN' &&
  message.standing?.commentsClosed !== true &&
  mayReadMessage(actor, message);

/** What can be done with a message here; later modules add theirs. */
type MessageAct = 'EDIT' | 'WITHDRAW' | 'COMMENT';

/** What the person may do with the message now: the same sentences that the use cases ask, for the page to show. */
export const messageActsOpenTo = (actor: Actor, message: Message): MessageAct[] => [
  ...(mayEdit(actor, message) ? (['EDIT'] as const) : []),
  ...(message.withdrawnAt === undefined && mayWithdraw(actor, message)
    ? (['WITHDRAW'] as const)
    : []),
  ...(mayComment(actor, message) ? (['COMMENT'] as const) : []),
];

/** Authors take back their own comments, wherever they act now. */
export const mayWithdrawComment = (actor: Actor, comment: Comment): boolean =>
  actor.role !== 'VISITOR' && comment.authorId === actor.personId;

/** What the person may do with the comment now. */
export const commentActsOpenTo = (actor: Actor, comment: Comment): 'WITHDRAW'[] =>
  comment.withdrawnAt === undefined && mayWithdrawComment(actor, comment) ? ['WITHDRAW'] : [];

/** What was taken back, hidden, waits or is masked in a comment is for its author and the team of the area, not for who wrote what it stands below. */
export const mayReadWholeComment = (actor: Actor, comment: Comment, message: Message): boolean =>
  mayWithdrawComment(actor, comment) || isOnTeamOf(actor, message);

/** Whose waiting comments a person sees below a message: all for the team of the area, else their own. */
export const waitingCommentsFor = (actor: Actor, message: Message): string =>
  isOnTeamOf(actor, message) ? 'all' : actor.personId;

/** Volunteers, informants and grid workers report from the area they serve. */
export const mayFileFieldReport = (actor: Actor, area: string): boolean =>
  actsAs(actor, reporters) && covers(actor.scope, area);

/** Who wrote it, in whichever role they act. What was gathered from outside has no author here. */
export const isAuthor = (actor: Actor, message: Message): boolean =>
  message.authorId === actor.personId;

const teamRoles: ReadonlySet<string> = new Set([
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'NET_POLICE',
  'MEDIATOR',
  'AUDITOR',
  'SYSTEM',
]);

const onTeam = (actor: Actor): boolean => teamRoles.has(actor.role);

/** The team of an area reads the reports from there. */
export const mayReadReportsOf = (actor: Actor, area: string): boolean =>
  onTeam(actor) && covers(actor.scope, area);

const isOnTeamOf = (actor: Actor, message: Message): boolean =>
  mayReadReportsOf(actor, message.area);
