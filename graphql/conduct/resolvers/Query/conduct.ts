import { conductEdition, conductRules } from '../../../../src/modules/conduct/conductRules.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const conduct: NonNullable<QueryResolvers['conduct']> = (_parent, _args, { work }) => ({
  edition: conductEdition(work.now),
  rules: conductRules(work.now).map((rule) => ({ ...rule, basis: [...rule.basis] })),
});
