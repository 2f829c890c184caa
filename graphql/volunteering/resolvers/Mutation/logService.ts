import { logService as log } from '../../../../src/modules/volunteering/logService.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const logService: NonNullable<MutationResolvers['logService']> = (
  _parent,
  { input },
  { work },
) => log(work, input);
