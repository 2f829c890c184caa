import type { AuditKind, AuditTarget } from '../src/modules/audit/auditLine.ts';
import type { GraphQLContext } from './context.ts';
import type { MutationResolvers, QueryResolvers } from './types.generated.ts';

/**
 * Why nothing is written down of a field: OPEN to everybody who may come here at all, the asker's OWN things, or the MACHINE's, in which
 * nobody stands.
 */
type Unaudited = 'OPEN' | 'OWN' | 'MACHINE';

/** How a line about a field is made from its arguments. */
interface Audited<A> {
  readonly kind: AuditKind;
  readonly target: AuditTarget;
  /** The id, or the public number, of the thing that is named. */
  readonly id?: (args: A) => string | undefined;
  /** The people whom it concerns, found by what is named; nobody when it names nothing. */
  readonly about?: (args: A, context: GraphQLContext) => Promise<readonly string[]>;
  /** For what, where the asker says so. */
  readonly purpose?: (args: A) => string;
  /** False where another page of the people concerned lists it already. */
  readonly isShown?: boolean;
}

/** What is written down of a root field when somebody of the team asks for it. */
export type AuditRule<A = never> = Unaudited | Audited<A>;

type Arguments<R> =
  Extract<NonNullable<R>, (...given: never[]) => unknown> extends (
    parent: never,
    args: infer A,
    ...rest: never[]
  ) => unknown
    ? A
    : never;

/** Every field of a root type with its rule. Total by type: a field without one does not compile. */
type RulesOf<R> = {
  readonly [Name in Exclude<keyof R, '__isTypeOf'>]-?: AuditRule<Arguments<R[Name]>>;
};

/** A rule for every root field. */
export interface AuditRules {
  readonly Query: RulesOf<QueryResolvers>;
  readonly Mutation: RulesOf<MutationResolvers>;
}
