import { createSchema } from 'graphql-yoga';
import {
  defaultFieldResolver,
  isScalarType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { assert, present } from '../src/kernel/assert.ts';
import { AuditGate, auditFields, usualWriteLine, type WriteLine } from './auditGate.ts';
import { auditRules } from './auditRules.ts';
import type { GraphQLContext } from './context.ts';
import { describeLimits } from './limits.ts';
import { permissions } from './permissions.ts';
import { isPermitted, permit, type Rule } from './rule.ts';
import { resolvers } from './resolvers.generated.ts';
import { typeDefs } from './typeDefs.generated.ts';
import { dropAbsentArguments } from './withoutAbsent.ts';
import { limitWrites, usualWriteGate, type WriteGate } from './writeGate.ts';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Puts the rule of each root field in front of its resolver; a field without a rule or a resolver stops the start. That an office asked for what it does
 * not do is written down too.
 */
function gate(
  type: GraphQLObjectType,
  rules: Readonly<Record<string, Rule>>,
  audit: AuditGate,
): void {
  const fields = type.getFields();
  for (const name of Object.keys(rules)) assert(fields[name], `${type.name}.${name} in the schema`);
  for (const [name, field] of Object.entries(fields)) {
    const rule = present(rules[name], `a rule for ${type.name}.${name}`);
    const resolve = present(field.resolve, `a resolver for ${type.name}.${name}`);
    field.resolve = (parent, args: Arguments, context: GraphQLContext, info): unknown => {
      const { actor } = context.work;
      if (isPermitted(rule, actor) || !audit.isDue(name, context)) {
        permit(rule, actor);
        return resolve(parent, args, context, info);
      }
      return audit.write(field, args, context, true).then(() => {
        permit(rule, actor);
      });
    };
  }
}

/** Puts the rule of each subscription before its beginning and before each of its messages. */
function gateStreams(type: GraphQLObjectType, rules: Readonly<Record<string, Rule>>): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const rule = present(rules[name], `a rule for ${type.name}.${name}`);
    const subscribe = present(field.subscribe, `a source for ${type.name}.${name}`);
    const { resolve = defaultFieldResolver } = field;
    field.subscribe = (parent, args, context: GraphQLContext, info) => {
      permit(rule, context.work.actor);
      return subscribe(parent, args, context, info);
    };
    field.resolve = (parent, args, context: GraphQLContext, info) => {
      permit(rule, context.work.actor);
      return resolve(parent, args, context, info);
    };
  }
}

/** Gives the scalars their words back: those of the SDL are lost where code takes their place. */
function describeScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isScalarType(type)) type.description ??= type.astNode?.description?.value;
}

/**
 * Builds the executable schema: every root field behind its line of the permission page, every mutation behind the gate of writing, and what the team
 * asks behind its line in the log.
 */
export function makeSchema(
  writeGate: WriteGate = usualWriteGate,
  writeLine: WriteLine = usualWriteLine,
): GraphQLSchema {
  const schema = createSchema<GraphQLContext>({ typeDefs, resolvers });
  describeScalars(schema);
  describeLimits(schema);
  const query = present(schema.getQueryType(), 'Query');
  const queryAudit = new AuditGate(auditRules.Query, writeLine);
  auditFields(query, queryAudit);
  gate(query, permissions.Query, queryAudit);
  const mutation = present(schema.getMutationType(), 'Mutation');
  const mutationAudit = new AuditGate(auditRules.Mutation, writeLine);
  auditFields(mutation, mutationAudit);
  limitWrites(mutation, writeGate);
  gate(mutation, permissions.Mutation, mutationAudit);
  // Outermost: what is not there is there for none of them.
  dropAbsentArguments(schema);
  gateStreams(present(schema.getSubscriptionType(), 'Subscription'), permissions.Subscription);
  return schema;
}
