import { grantRole as grant } from '../../../../src/modules/identity/grantRole.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const grantRole: NonNullable<MutationResolvers['grantRole']> = (
  _parent,
  { input },
  { work },
) => grant(work, input);
