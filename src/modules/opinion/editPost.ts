import type { Work } from '../../kernel/work.ts';
import { admitMessage } from './admission.ts';
import { changePost, type ChangedPost, type PostAsked } from './changePost.ts';
import { editedMessage, saysTheSame, wordingOf } from './message.ts';
import { mayEdit } from './message.policy.ts';

/** A new wording of one's own post, for the version that was read. */
export interface EditPostInput extends PostAsked {
  readonly title: string;
  readonly body: string;
}

/** Adds a wording; the earlier ones stay. The new wording is looked at again; what says the same as before is none. */
export async function editPost(work: Work, input: EditPostInput): Promise<ChangedPost> {
  const text = wordingOf(input);
  return changePost(work, input, {
    act: 'editPost',
    may: mayEdit,
    stands: (post) => saysTheSame(post, text),
    make: async (post, request) => {
      const edited = editedMessage(post, text, work.now, request);
      return { ...edited, ...(await admitMessage(work, edited)) };
    },
  });
}
