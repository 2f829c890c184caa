import { AppError } from '../src/kernel/appError.ts';
import { actsAs, type Actor, type Role } from '../src/kernel/work.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from './types.generated.ts';

/**
 * Who may ask for a root field at all: everybody, whoever is signed in, or the roles that a policy names. The finer rule is the use
 * case's.
 */
export type Rule = 'anyone' | 'signedIn' | readonly Role[];

type QueryName = Exclude<keyof QueryResolvers, '__isTypeOf'>;
type MutationName = Exclude<keyof MutationResolvers, '__isTypeOf'>;
type SubscriptionName = Exclude<keyof SubscriptionResolvers, '__isTypeOf'>;

/** What one module says of its own root fields (graphql/<module>/permissions.ts). */
export interface Contribution {
  readonly Query: Readonly<Partial<Record<QueryName, Rule>>>;
  readonly Mutation: Readonly<Partial<Record<MutationName, Rule>>>;
}

/** A rule for every root field of the schema. */
export interface Permissions {
  readonly Query: Readonly<Record<QueryName, Rule>>;
  readonly Mutation: Readonly<Record<MutationName, Rule>>;
  readonly Subscription: Readonly<Record<SubscriptionName, Rule>>;
}

/** Whether `permit` lets an actor pass. */
export const isPermitted = (rule: Rule, actor: Actor): boolean =>
  rule === 'anyone' || (actor.role !== 'VISITOR' && (rule === 'signedIn' || actsAs(actor, rule)));

/** Lets an actor pass, or refuses: NOT_SIGNED_IN for a visitor, FORBIDDEN for somebody in another role. */
export function permit(rule: Rule, actor: Actor): void {
  if (rule === 'anyone') return;
  if (actor.role === 'VISITOR')
    throw new AppError('NOT_SIGNED_IN', 'Sign in first.', { reason: 'not_signed_in' });
  if (rule === 'signedIn') return;
  if (!actsAs(actor, rule))
    throw new AppError('FORBIDDEN', 'Your role does not do this; act in one that does.', {
      field: 'acting-as',
      reason: 'role_needed',
    });
}
