import type { CountedConnection } from '../connection.ts';
import type { Comment } from '../../src/modules/opinion/comment.ts';
import type { Message } from '../../src/modules/opinion/message.ts';

export type MessageMapper = Message;
export type CommentMapper = Comment;
export type MessageConnectionMapper = CountedConnection<Message>;
