import { deadlineRules as rules } from '../../../../src/modules/calendar/deadlineRules.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const deadlineRules: NonNullable<QueryResolvers['deadlineRules']> = () => [...rules];
