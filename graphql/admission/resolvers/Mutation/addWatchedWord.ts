import { addWatchedWord as add } from '../../../../src/modules/admission/addWatchedWord.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const addWatchedWord: NonNullable<MutationResolvers['addWatchedWord']> = (
  _parent,
  { input },
  { work },
) => add(work, input);
