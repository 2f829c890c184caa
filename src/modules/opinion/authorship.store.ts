import { CommentModel } from './comment.model.ts';
import { MessageModel } from './message.model.ts';

/** What an author has written here, as far as it is counted. */
export interface WrittenHere {
  /** When the first post or report came; absent while there is none. */
  readonly firstAt?: Date;
  /** How many posts and comments stand before others. */
  readonly stood: number;
}

/** When an author began to write, and how many of their texts stand before others, counted up to `countMax`. */
export async function readWrittenHere(authorId: string, countMax: number): Promise<WrittenHere> {
  const [first] = await MessageModel.find({ authorId }, { at: 1 })
    .sort({ order: 1 })
    .limit(1)
    .lean();
  const posts = await MessageModel.countDocuments({ authorId, feed: true }, { limit: countMax });
  const comments =
    posts >= countMax
      ? 0
      : await CommentModel.countDocuments(
          { authorId, withdrawnAt: null, standing: null },
          { limit: countMax - posts },
        );
  return { ...(first === undefined ? {} : { firstAt: first.at }), stood: posts + comments };
}
