import { setOfficeHours as set } from '../../../../src/modules/calendar/setOfficeHours.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const setOfficeHours: NonNullable<MutationResolvers['setOfficeHours']> = (
  _parent,
  { input },
  { work },
) => set(work, input);
