import { acceptPrivacyNotice as change } from '../../../../src/modules/identity/acceptPrivacyNotice.ts';
import { meAgain } from '../../meAgain.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const acceptPrivacyNotice: NonNullable<MutationResolvers['acceptPrivacyNotice']> = async (
  _parent,
  { version },
  context,
) => meAgain(context, await change(context.work, version));
