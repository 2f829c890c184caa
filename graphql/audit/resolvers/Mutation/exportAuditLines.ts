import { definedFields } from '../../../../src/kernel/definedFields.ts';
import { exportAuditLines as makeReady } from '../../../../src/modules/audit/exportAuditLines.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const exportAuditLines: NonNullable<MutationResolvers['exportAuditLines']> = (
  _parent,
  { key, purpose, target, ...rest },
  { work },
) =>
  makeReady(work, { key, purpose, question: { ...rest, ...definedFields({ targetId: target }) } });
