import { confirmService as confirm } from '../../../../src/modules/volunteering/confirmService.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmService: NonNullable<MutationResolvers['confirmService']> = async (
  _parent,
  args,
  { work },
) => resultOf('Service', await confirm(work, args));
