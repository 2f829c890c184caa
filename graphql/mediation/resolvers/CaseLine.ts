import { mayReadCasesOf } from '../../../src/modules/mediation/case.policy.ts';
import { attachmentsOf } from '../../files/attachments.ts';
import type { CaseLineResolvers } from '../../types.generated.ts';

export const CaseLine: CaseLineResolvers = {
  attachments: (line, _args, { loaders }) => attachmentsOf(line, loaders),
  by: ({ by, role }, _args, { loaders }) => (role === 'SYSTEM' ? null : loaders.person.load(by)),
  // The sides read what the case is called now; what it was called may be one side's words about another.
  formerTitle: ({ formerTitle, area }, _args, { work }) =>
    mayReadCasesOf(work.actor, area) ? (formerTitle ?? null) : null,
  title: ({ title, area }, _args, { work }) =>
    mayReadCasesOf(work.actor, area) ? (title ?? null) : null,
  party: ({ partyId, parties }) => parties.find(({ id }) => id === partyId) ?? null,
  role: ({ role }) => (role === 'SYSTEM' ? null : role),
};
