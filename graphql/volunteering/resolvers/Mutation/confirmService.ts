import { confirmService as confirm } from '../../../../src/modules/volunteering/confirmService.ts';
import { toDecidedService } from '../../decidedService.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmService: NonNullable<MutationResolvers['confirmService']> = async (
  _parent,
  args,
  { work },
) => toDecidedService(await confirm(work, args));
