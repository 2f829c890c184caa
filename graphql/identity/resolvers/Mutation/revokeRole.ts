import { revokeRole as revoke } from '../../../../src/modules/identity/revokeRole.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const revokeRole: NonNullable<MutationResolvers['revokeRole']> = (
  _parent,
  { input },
  { work },
) => revoke(work, input);
