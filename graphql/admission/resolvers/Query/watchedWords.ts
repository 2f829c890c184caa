import { readWatchedWords } from '../../../../src/modules/admission/readWatchedWords.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const watchedWords: NonNullable<QueryResolvers['watchedWords']> = async (
  _parent,
  args,
  { work },
) => countedConnectionOf(await readWatchedWords(work, args, pageArgs(args)), ({ order }) => order);
