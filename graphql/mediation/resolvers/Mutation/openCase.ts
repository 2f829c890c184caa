import { openCase as open } from '../../../../src/modules/mediation/openCase.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const openCase: NonNullable<MutationResolvers['openCase']> = async (
  _parent,
  { input: { key, flagId, reportId, title } },
  { work },
) =>
  toChangedCase(
    await open(work, {
      key,
      ...(title == null ? {} : { title }),
      ...(flagId == null ? {} : { flagId }),
      ...(reportId == null ? {} : { reportId }),
    }),
  );
