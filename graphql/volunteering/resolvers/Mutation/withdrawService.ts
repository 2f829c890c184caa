import { withdrawService as withdraw } from '../../../../src/modules/volunteering/withdrawService.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const withdrawService: NonNullable<MutationResolvers['withdrawService']> = async (
  _parent,
  args,
  { work },
) => resultOf('Service', await withdraw(work, args));
