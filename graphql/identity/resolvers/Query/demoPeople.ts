import type { QueryResolvers } from '../../../types.generated.ts';

export const demoPeople: NonNullable<QueryResolvers['demoPeople']> = (
  _parent,
  _args,
  { demoPeople: offered },
) => [...offered];
