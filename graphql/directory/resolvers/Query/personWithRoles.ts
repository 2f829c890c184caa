import { readRolesOf } from '../../../../src/modules/directory/readRolesOf.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const personWithRoles: NonNullable<QueryResolvers['personWithRoles']> = (
  _parent,
  { id },
  { work },
) => readRolesOf(work, id);
