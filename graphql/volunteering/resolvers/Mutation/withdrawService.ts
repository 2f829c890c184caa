import { withdrawService as withdraw } from '../../../../src/modules/volunteering/withdrawService.ts';
import { toChangedService } from '../../changedService.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const withdrawService: NonNullable<MutationResolvers['withdrawService']> = async (
  _parent,
  args,
  { work },
) => toChangedService(await withdraw(work, args));
