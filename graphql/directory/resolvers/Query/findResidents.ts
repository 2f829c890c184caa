import { findResidents as find } from '../../../../src/modules/directory/findResidents.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const findResidents: NonNullable<QueryResolvers['findResidents']> = (
  _parent,
  args,
  { work },
) => find(work, args);
