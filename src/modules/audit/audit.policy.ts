import { AppError } from '../../kernel/appError.ts';
import { actsAs, roles, type Actor, type Role } from '../../kernel/work.ts';

/** Who reads what the offices of an area saw and did. Nobody whose work is in it: administrators do not. */
export const auditors = ['AUDITOR'] as const satisfies readonly Role[];

/** Who reads how long lines are kept. */
export const retentionReaders = ['AUDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** Those who act for themselves, or help: what they ask is not written down here. */
const notOfTheTeam: readonly Role[] = ['RESIDENT', 'VOLUNTEER', 'FIRM_REPRESENTATIVE'];

/** The offices whose asking is written down. */
export const staffRoles: readonly Role[] = roles.filter((role) => !notOfTheTeam.includes(role));

/** Whether somebody acts in an office. */
export const isStaff = (actor: Actor): boolean => actsAs(actor, staffRoles);

/** Refuses with FORBIDDEN whoever acts in none of these roles. */
export function allowRole(actor: Actor, allowed: readonly Role[]): void {
  if (!actsAs(actor, allowed))
    throw new AppError('FORBIDDEN', 'Your role does not do this; act in one that does.', {
      reason: 'role_needed',
    });
}
