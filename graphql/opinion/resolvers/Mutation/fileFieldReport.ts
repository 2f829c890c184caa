import { fileFieldReport as file } from '../../../../src/modules/opinion/fileFieldReport.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const fileFieldReport: NonNullable<MutationResolvers['fileFieldReport']> = (
  _parent,
  { input },
  { work },
) => file(work, input);
