import { markNoticesRead as mark } from '../../../../src/modules/notices/markNoticesRead.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const markNoticesRead: NonNullable<MutationResolvers['markNoticesRead']> = (
  _parent,
  { upTo },
  { work },
) => mark(work, upTo);
