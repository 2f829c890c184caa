import type { AgreementResolvers } from '../../types.generated.ts';

export const Agreement: AgreementResolvers = {
  duties: ({ duties, parties }) => parties.filter(({ id }) => duties.includes(id)),
};
