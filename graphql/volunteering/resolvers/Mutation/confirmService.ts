import { confirmService as confirm } from '../../../../src/modules/volunteering/confirmService.ts';
import { toChangedService } from '../../changedService.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmService: NonNullable<MutationResolvers['confirmService']> = async (
  _parent,
  args,
  { work },
) => toChangedService(await confirm(work, args));
