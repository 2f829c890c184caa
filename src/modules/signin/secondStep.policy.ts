import { roles, type Actor, type Role } from '../../kernel/work.ts';
import type { Firm } from '../identity/firm.ts';
import { mayIssueResetCode } from '../identity/office.policy.ts';
import type { Person } from '../identity/person.ts';

/** Who takes somebody's second step away. */
export const secondStepResetters = ['ADMIN'] as const satisfies readonly Role[];

/** Whether a role can be acted in without a second step. */
export const secondStepRules = ['offered', 'required'] as const;
export type SecondStepRule = (typeof secondStepRules)[number];

/** What holds for each role. */
export type SecondStepRules = Readonly<Record<Role, SecondStepRule>>;

/** Those who see and decide matters of their own alone. */
const notStaff: readonly Role[] = ['RESIDENT', 'VOLUNTEER', 'FIRM_REPRESENTATIVE'];

/** Every role with its rule: one for all of the staff, and a second step is offered to everybody else. */
export const rulesWithStaff = (staff: SecondStepRule): SecondStepRules => {
  const rule = (role: Role): SecondStepRule => (notStaff.includes(role) ? 'offered' : staff);
  const pairs = roles.map((role) => [role, rule(role)] as const);
  return Object.fromEntries(pairs) as SecondStepRules;
};

/**
 * An administrator over the home and all that the person holds takes a second step away that its owner cannot use any more, as they give
 * codes for a new password: never their own.
 */
export const mayResetSecondStep = (actor: Actor, person: Person, firms: readonly Firm[]): boolean =>
  (actor.role === 'ADMIN' || actor.role === 'SYSTEM') && mayIssueResetCode(actor, person, firms);
