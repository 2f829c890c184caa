import { openNotices as open } from '../../../../src/modules/notices/openNotices.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const openNotices: NonNullable<MutationResolvers['openNotices']> = (
  _parent,
  { upTo },
  { work },
) => open(work, upTo);
