import { previewWorkYear as preview } from '../../../../src/modules/calendar/previewWorkYear.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const previewWorkYear: NonNullable<QueryResolvers['previewWorkYear']> = (
  _parent,
  args,
  { work },
) => preview(work, args);
