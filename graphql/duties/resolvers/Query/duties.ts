import { duties as parts } from '../../duties.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const duties: NonNullable<QueryResolvers['duties']> = async (_parent, _args, { work }) => {
  const read = await Promise.all(parts.map((readDuties) => readDuties(work)));
  return read.flat().filter(({ count }) => count.number > 0);
};
