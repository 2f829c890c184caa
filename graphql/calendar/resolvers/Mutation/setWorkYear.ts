import { setWorkYear as set } from '../../../../src/modules/calendar/setWorkYear.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const setWorkYear: NonNullable<MutationResolvers['setWorkYear']> = (
  _parent,
  { input },
  { work },
) => set(work, input);
