import { roles } from '../src/kernel/work.ts';
import { staffRoles } from '../src/modules/audit/audit.policy.ts';
import { firmRole, homeRole, isGrantable } from '../src/modules/identity/person.policy.ts';
import { permissions } from './permissions.ts';
import type { Rule } from './rule.ts';

const words = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/**
 * A plugin of the code generator: which roles may ask for a root field that not everybody may, by the same table that guards it, and
 * the roles that are given by nobody, so that the page compares no role by its name.
 */
export const plugin = (): string => {
  const lines = Object.values(permissions)
    .flatMap((rules) => Object.entries<Rule>(rules))
    .flatMap(([field, rule]) =>
      typeof rule === 'string' ? [] : [`  ${field}: [${words(rule)}],\n`],
    );
  return `import type { Role } from './graphql.ts';

/** The root fields that some roles may ask for, with those roles. */
export const rights = {
${lines.sort().join('')}} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The roles that are given over an area. */
export const grantableRoles = [${words(roles.filter(isGrantable))}] as const satisfies readonly Role[];

/** The offices: the roles whose asking is written down. */
export const officeRoles = [${words(staffRoles)}] as const satisfies readonly Role[];

/** The role that comes with a home, and the one that comes with a firm. */
export const homeRole = '${homeRole}' satisfies Role;
export const firmRole = '${firmRole}' satisfies Role;
`;
};
