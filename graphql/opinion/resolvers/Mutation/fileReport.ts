import { fileReport as file } from '../../../../src/modules/opinion/fileReport.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const fileReport: NonNullable<MutationResolvers['fileReport']> = (
  _parent,
  { input },
  { work },
) => file(work, input);
