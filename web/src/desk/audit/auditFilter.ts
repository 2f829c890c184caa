import type { AuditKind, AuditLinesFilter } from '../../gql/desk.generated/graphql.ts';
import { officeRoles } from '../../gql/generated/rights.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { periodAsked } from '../../shell/listFilter.ts';

/** What is looked for in the log, as it stands in the address; empty where not asked. */
export type AuditAsked = Readonly<
  Record<'by' | 'about' | 'target' | 'role' | 'kind' | 'area' | 'from' | 'until', string>
>;

/** The sorts of lines. */
export const auditKinds: readonly AuditKind[] = values.AuditKind;

/** Reads what is asked from the address. */
export const askedFrom = (params: URLSearchParams): AuditAsked => ({
  by: params.get('by') ?? '',
  about: params.get('about') ?? '',
  target: params.get('target') ?? '',
  role: params.get('role') ?? '',
  kind: params.get('kind') ?? '',
  area: params.get('area') ?? '',
  from: params.get('from') ?? '',
  until: params.get('until') ?? '',
});

/** What is asked as it stands in the address: without what is empty. */
export const paramsOf = (asked: AuditAsked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));

/** What is asked as the server takes it; what it would not know is left out. */
export function filterOf({ by, about, target, role, kind, area, from, until }: AuditAsked) {
  const asked: AuditLinesFilter = periodAsked({ from, until });
  const knownRole = officeRoles.find((one) => one === role);
  const knownKind = auditKinds.find((one) => one === kind);
  return {
    ...asked,
    ...(by === '' ? {} : { by }),
    ...(about === '' ? {} : { about }),
    ...(target === '' ? {} : { target }),
    ...(area === '' ? {} : { area }),
    ...(knownRole === undefined ? {} : { role: knownRole }),
    ...(knownKind === undefined ? {} : { kind: knownKind }),
  };
}
