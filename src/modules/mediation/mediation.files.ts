import type { FileOwnerKinds } from '../files/readFile.ts';
import { mayReadCase } from './case.policy.ts';
import { findCase } from './case.store.ts';
import { filesOf } from './caseFiles.ts';

/** The files of a case are read by whoever reads the case: its sides and the team of its area. */
export const files: FileOwnerKinds = {
  case: {
    holds: async ({ id }, ownerId) => {
      const found = await findCase(ownerId);
      return found !== null && filesOf(found).includes(id);
    },
    mayRead: async (actor, { id }, ownerId) => {
      const found = await findCase(ownerId);
      return found !== null && filesOf(found).includes(id) && mayReadCase(actor, found);
    },
  },
};
