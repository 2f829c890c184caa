import { endWatchedWord as end } from '../../../../src/modules/admission/endWatchedWord.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const endWatchedWord: NonNullable<MutationResolvers['endWatchedWord']> = async (
  _parent,
  args,
  { work },
) => resultOf('WatchedWord', await end(work, args));
