import { readRetention } from '../../../../src/modules/audit/retention.store.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const auditRetention: NonNullable<QueryResolvers['auditRetention']> = () => readRetention();
