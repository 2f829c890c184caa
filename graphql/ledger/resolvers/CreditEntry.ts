import { present } from '../../../src/kernel/assert.ts';
import { ruleVersion } from '../../../src/modules/rulebook/rule.ts';
import { ruleBook } from '../../../src/modules/rulebook/ruleBook.ts';
import type { CreditEntryResolvers } from '../../types.generated.ts';

export const CreditEntry: CreditEntryResolvers = {
  rule: (entry) => present(ruleVersion(ruleBook, entry.ruleCode, entry.ruleVersion), 'rule'),
  caseNo: async ({ source }, _args, { loaders }) =>
    source.kind === 'AGREEMENT_PERFORMED' ? (await loaders.case.load(source.id)).no : null,
  volunteerServiceNote: async ({ source }, _args, { loaders }) =>
    source.kind === 'SERVICE_CONFIRMED' ? (await loaders.service.load(source.id)).note : null,
  foundBy: ({ foundBy }, _args, { loaders }) => loaders.person.load(foundBy),
};
