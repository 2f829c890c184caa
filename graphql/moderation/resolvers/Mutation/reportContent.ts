import { reportContent as report } from '../../../../src/modules/moderation/reportContent.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const reportContent: NonNullable<MutationResolvers['reportContent']> = (
  _parent,
  { input: { subjectKind, subjectId, text = '', ...input } },
  { work },
) => report(work, { ...input, text, subject: { kind: subjectKind, id: subjectId } });
