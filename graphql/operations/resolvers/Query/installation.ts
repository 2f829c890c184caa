import { readInstallation } from '../../../../src/modules/operations/readInstallation.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const installation: NonNullable<QueryResolvers['installation']> = (
  _parent,
  _args,
  { work },
) => readInstallation(work);
