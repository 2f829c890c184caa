import { exportAuditLines as makeReady } from '../../../../src/modules/audit/exportAuditLines.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { questionOf } from '../../auditQuestion.ts';

export const exportAuditLines: NonNullable<MutationResolvers['exportAuditLines']> = (
  _parent,
  { key, purpose, filter },
  { work },
) => makeReady(work, { key, purpose, question: questionOf(filter) });
