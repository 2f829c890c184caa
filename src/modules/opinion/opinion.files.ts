import type { FileOwnerKinds } from '../files/readFile.ts';
import { mayReadMessage, mayReadWords } from './message.policy.ts';
import { findMessage } from './message.store.ts';

/** The files of posts and reports are read as their words are: those of a post that was withdrawn, hidden or waits by its author and the team alone. */
export const files: FileOwnerKinds = {
  message: {
    holds: async ({ id }, ownerId) =>
      (await findMessage(ownerId))?.attachments?.includes(id) === true,
    mayRead: async (actor, { id }, ownerId) => {
      const message = await findMessage(ownerId);
      if (message?.attachments?.includes(id) !== true) return false;
      return mayReadMessage(actor, message) && mayReadWords(actor, message);
    },
  },
};
