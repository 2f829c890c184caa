import { attachmentsOf } from '../../files/attachments.ts';
import type { AgreementResolvers } from '../../types.generated.ts';

export const Agreement: AgreementResolvers = {
  attachments: (agreement, _args, { loaders }) => attachmentsOf(agreement, loaders),
  duties: ({ duties, parties }) => parties.filter(({ id }) => duties.includes(id)),
};
