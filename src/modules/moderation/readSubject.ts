import { findComment } from '../opinion/comment.store.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import { findMessage } from '../opinion/message.store.ts';
import { textOf, type Message } from '../opinion/message.ts';
import type { Comment } from '../opinion/comment.ts';
import { stateOf, type StandingState } from '../opinion/standing.ts';

/** A text as those who decide read it: whole. */
export interface JudgedText {
  readonly subject: StandingSubject;
  /** The message that it is, or stands below. */
  readonly message: Message;
  readonly comment?: Comment;
  readonly authorId?: string;
  /** What is read and marked; passages count its code points. */
  readonly text: string;
  /** The number of the newest wording. */
  readonly wording: number;
  readonly state: StandingState;
}

const ofMessage = (message: Message): JudgedText => ({
  subject: { kind: 'MESSAGE', id: message.id },
  message,
  ...(message.authorId === undefined ? {} : { authorId: message.authorId }),
  text: textOf(message),
  wording: message.versions.length,
  state: stateOf(message),
});

const ofComment = (comment: Comment, message: Message): JudgedText => ({
  subject: { kind: 'COMMENT', id: comment.id },
  message,
  comment,
  authorId: comment.authorId,
  text: comment.body,
  wording: 1,
  state: stateOf(comment),
});

/** The text that a subject names, with the message that it belongs to; null where there is none. */
export async function readSubject({ kind, id }: StandingSubject): Promise<JudgedText | null> {
  const comment = kind === 'COMMENT' ? await findComment(id) : null;
  if (kind === 'COMMENT' && comment === null) return null;
  const message = await findMessage(comment?.messageId ?? id);
  if (message === null) return null;
  return comment === null ? ofMessage(message) : ofComment(comment, message);
}
