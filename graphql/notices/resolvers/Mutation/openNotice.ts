import { openNotice as open } from '../../../../src/modules/notices/openNotice.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const openNotice: NonNullable<MutationResolvers['openNotice']> = (
  _parent,
  { id },
  { work },
) => open(work, id);
