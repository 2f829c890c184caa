import { readLinesAboutMe } from '../../../../src/modules/audit/readLinesAboutMe.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const linesAboutMe: NonNullable<QueryResolvers['linesAboutMe']> = async (
  _parent,
  args,
  { work },
) => countedConnectionOf(await readLinesAboutMe(work, pageArgs(args)), ({ order }) => order);
