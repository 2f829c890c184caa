import type { AuditLineResolvers } from '../../types.generated.ts';

export const AuditLine: AuditLineResolvers = {
  person: ({ person, role }, _args, { loaders }) =>
    role === 'SYSTEM' ? null : loaders.namedPerson.load(person),
  role: ({ role }) => (role === 'SYSTEM' ? null : role),
  area: ({ scope }, _args, { loaders }) => loaders.area.load(scope),
  about: async ({ about }, _args, { loaders }) =>
    (await Promise.all(about.map((id) => loaders.namedPerson.load(id)))).filter(
      (person) => person !== null,
    ),
};
