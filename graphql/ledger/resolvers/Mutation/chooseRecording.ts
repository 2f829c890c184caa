import { chooseRecording as choose } from '../../../../src/modules/ledger/chooseRecording.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const chooseRecording: NonNullable<MutationResolvers['chooseRecording']> = (
  _parent,
  { recording },
  { work },
) => choose(work, recording);
